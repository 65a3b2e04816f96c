import {
  ENTRIES,
  ENTRIES_END,
  ENTRY_BYTES,
  ENTRY_CONVERSIONS,
  ENTRY_HASH,
  ENTRY_LENGTH,
  ENTRY_OWNER,
  LONGEST,
  MEANING,
  MOST_LISTED,
  SLOT_COUNT,
  SLOTS,
} from './memory';
import { hashOfText, hashText, isSame } from './text';

/** Slots that a value may be in: values made to collide must not cost time. */
const PROBES: u32 = 8;
const FACTOR: u64 = 0x9e3779b97f4a7c15;
/** What the values of one record may take. */
const MOST_BYTES: i32 = LONGEST + MOST_LISTED * (ENTRY_BYTES + 16);

let free: i32 = ENTRIES;

/** Forgets all values. */
export function forgetValues(): void {
  memory.fill(SLOTS, 0, SLOT_COUNT * 4);
  free = ENTRIES;
}

/** Before a record, so that the values of one are there together. */
export function makeRoom(): void {
  if (free > ENTRIES_END - MOST_BYTES) forgetValues();
}

/**
 * The entry of these bytes, made now if they were not met before.
 * @param owner the same bytes mean something else to another one
 */
export function entryOf(owner: i32, start: i32, length: i32): i32 {
  const hash = hashOf(owner, start, length);
  for (let probe: u32 = 0; probe < PROBES; probe++) {
    const slot = slotAt(hash + probe);
    const entry = load<i32>(slot);
    if (entry == 0) return newEntry(slot, hash, owner, start, length);
    if (
      load<u32>(entry) == hash &&
      load<i32>(entry, ENTRY_LENGTH) == length &&
      load<i32>(entry, ENTRY_OWNER) == owner &&
      isSame(entry + ENTRY_BYTES, start, length)
    ) {
      return entry;
    }
  }
  return newEntry(slotAt(hash), hash, owner, start, length);
}

@inline
function slotAt(hash: u32): i32 {
  return SLOTS + <i32>((hash & (SLOT_COUNT - 1)) << 2);
}

function newEntry(slot: i32, hash: u32, owner: i32, start: i32, length: i32): i32 {
  const entry = free;
  free = entry + ENTRY_BYTES + ((length + 15) & ~15);
  store<u32>(entry, hash);
  store<i32>(entry, length, ENTRY_LENGTH);
  store<i32>(entry, owner, ENTRY_OWNER);
  store<i32>(entry, 0, MEANING);
  hashText(start, length);
  store<u64>(entry, hashOfText, ENTRY_HASH);
  store<i32>(entry, 0, ENTRY_CONVERSIONS);
  for (let at = 0; at < length; at += 16) {
    v128.store(entry + ENTRY_BYTES + at, v128.load(start + at));
  }
  store<i32>(slot, entry);
  return entry;
}

/** Only ever compared with itself. */
function hashOf(owner: i32, start: i32, length: i32): u32 {
  let hash: u64 = <u64>((owner << 16) ^ length) * FACTOR;
  let at = start;
  const end = start + length;
  for (; at + 8 <= end; at += 8) hash = mix(hash, load<u64>(at));
  const rest = <u64>(end - at);
  if (rest > 0) hash = mix(hash, load<u64>(at) & (((<u64>1) << (rest << 3)) - 1));
  return <u32>hash;
}

@inline
function mix(hash: u64, word: u64): u64 {
  const mixed = (hash ^ word) * FACTOR;
  return mixed ^ (mixed >> 32);
}
