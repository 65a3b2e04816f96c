import {
  COUNTED,
  MOST_LISTED,
  RESULT,
  ROW,
  SAYS_BITS,
  SAYS_BYTES,
  SAYS_COLUMNS,
  SAYS_COUNTED,
  SAYS_LENGTH,
  SAYS_MEMBERS,
  SECONDS,
} from './memory';

const HASH: i32 = ROW + 14 * 4;
const BITS: i32 = ROW + 17 * 4;
const RICHNESS_SHIFT: i32 = 11;
const MOST_RICH: i32 = 255;

// The sums of a record, as RowDraft of src/intake adds them up.
let high: u32 = 0;
let low: u32 = 0;
let members: i32 = 0;
let bits: i32 = 0;
let counted: i32 = 0;

export function clearRow(): void {
  high = low = 0;
  members = bits = counted = 0;
  store<f64>(SECONDS, NaN);
}

/** Adds a text by its hash: as addMember of src/activity/content-hash.ts. */
export function addMember(member: i32, hash: u64): void {
  const place = <u32>member + 1;
  const first = spread(<u32>hash ^ (place * 0x9e3779b9));
  high += first;
  low += spread(<u32>(hash >> 32) + place * 0x85ebca77 + first);
  members++;
}

/** A member without content. */
export function countMember(): void {
  members++;
}

/** Adds what a learned value says, or the end of a record. @returns false without room */
export function addSays(says: i32): bool {
  high += load<u32>(says);
  low += load<u32>(says, 4);
  members += load<i32>(says, SAYS_MEMBERS);
  bits |= load<i32>(says, SAYS_BITS);
  let pair = says + SAYS_BYTES + ((load<i32>(says, SAYS_LENGTH) + 15) & ~15);
  for (let left = load<i32>(says, SAYS_COLUMNS); left > 0; left--) {
    store<i32>(ROW + (load<i32>(pair) << 2), load<i32>(pair, 4));
    pair += 8;
  }
  const number = load<i32>(says, SAYS_COUNTED);
  if (number == 0) return true;
  if (counted == MOST_LISTED) return false;
  store<i32>(COUNTED + (counted << 2), number - 1);
  counted++;
  return true;
}

export function finishRow(): void {
  store<u32>(HASH, high);
  store<u32>(HASH + 4, low);
  store<i32>(BITS, bits | (min(members, MOST_RICH) << RICHNESS_SHIFT));
  store<i32>(RESULT + 12, counted);
}

function spread(word: u32): u32 {
  let hash = word;
  hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
  hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
  return hash ^ (hash >> 16);
}
