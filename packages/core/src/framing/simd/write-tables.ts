import { BACKSLASH, DIGIT_0, UNDERSCORE } from '../../bytes/ascii.ts';
import { letterFrequency } from '../candidates/marker-windows.ts';
import type { CandidateSigns } from '../frame.ts';

/** Bits of the tables: underscores, escapes, and the rest for words. */
const UNDERSCORE_BUCKET = 1;
const ESCAPE_BUCKET = 2;
const WORD_BUCKETS = [4, 8, 16, 32, 64, 128] as const;
const MOST_WORDS = 31;
/** Letters of a word that are compared; a longer one is told by its start, and judged again. */
const MOST_LETTERS = 60;

/** Writes what the module looks for into its memory. */
export function writeTables(
  buffer: ArrayBuffer,
  addressOf: (name: string) => number,
  { words, escapes, firstKeys }: CandidateSigns,
  pageMembers: readonly string[],
): void {
  const bytes = new Uint8Array(buffer, 0, addressOf('SPANS')).fill(0);
  const counts = [words.length, firstKeys.length, pageMembers.length];
  new Int32Array(buffer, addressOf('COUNTS'), counts.length).set(counts);
  bytes.set(escapes, addressOf('ESCAPES'));
  const [keysAt, membersAt] = [addressOf('FIRST_KEYS'), addressOf('PAGE_MEMBERS')];
  writeNames(bytes, keysAt, membersAt, firstKeys);
  writeNames(bytes, membersAt, membersAt + membersAt - keysAt, pageMembers);
  if (words.length > MOST_WORDS) throw new RangeError(`There are more than ${MOST_WORDS} words`);

  const first = halves(bytes, addressOf('NIBBLES'));
  const second = halves(bytes, addressOf('NIBBLES') + 32);
  for (let byte = 0; byte < 256; byte += 1) first(byte, UNDERSCORE_BUCKET);
  second(UNDERSCORE, UNDERSCORE_BUCKET);
  first(BACKSLASH, ESCAPE_BUCKET);
  second(DIGIT_0, ESCAPE_BUCKET);
  for (const [index, word] of words.entries()) {
    const at = rarestPair(word);
    const [one, , other] = word.subarray(at) as unknown as [number, number, number];
    const bucket = WORD_BUCKETS[index % WORD_BUCKETS.length] as number;
    for (const letter of bothCases(one)) first(letter, bucket);
    for (const letter of bothCases(other)) second(letter, bucket);
    const pair = addressOf('PAIRS') + (((one & 31) << 5) | (other & 31));
    const slot = addressOf('WORDS') + (index + 1) * addressOf('WORD_BYTES');
    const letters = word.subarray(0, MOST_LETTERS);
    bytes.set([letters.length, at, bytes[pair] as number], slot);
    bytes.set(letters, slot + addressOf('WORD_LETTERS'));
    bytes[pair] = index + 1;
  }
}

/** Adds to the two tables at `address`, one by the low and one by the high half of a byte. */
function halves(bytes: Uint8Array, address: number): (byte: number, bucket: number) => void {
  return (byte, bucket) => {
    for (const at of [address + (byte & 15), address + 16 + (byte >> 4)]) {
      bytes[at] = (bytes[at] as number) | bucket;
    }
  };
}

function bothCases(letter: number): number[] {
  return [letter, letter & ~0x20];
}

function isLetter(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

/** Index of the two letters, one apart, that are rarest in records. */
function rarestPair(word: Uint8Array): number {
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 2 < word.length && at + 2 < MOST_LETTERS; at += 1) {
    if (!isLetter(word[at] as number) || !isLetter(word[at + 2] as number)) continue;
    const cost = letterFrequency(word, at) * letterFrequency(word, at + 2);
    if (cost < bestCost) [best, bestCost] = [at, cost];
  }
  if (best < 0) throw new RangeError('A marker must have two letters, one apart');
  return best;
}

const NAME_BYTES = 32;

function writeNames(
  bytes: Uint8Array,
  from: number,
  until: number,
  names: readonly string[],
): void {
  for (const [index, name] of names.entries()) {
    const slot = from + index * NAME_BYTES;
    const letters = [...name].map((letter) => letter.charCodeAt(0));
    if (slot + NAME_BYTES > until || letters.length >= NAME_BYTES) {
      throw new RangeError('There is no room for so many names, or for so long ones');
    }
    bytes.set([letters.length, ...letters], slot);
  }
}
