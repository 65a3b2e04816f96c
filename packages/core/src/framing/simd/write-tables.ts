import type { CandidateSigns } from '../frame.ts';
import { MOST_LETTERS, type ToldWord, threesOf } from './three-letters.ts';

/** Bits of a byte in the tables of letters. */
const BUCKETS = 8;
const MOST_WORDS = 31;

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

  const told = threesOf(words);
  for (const [index, word] of words.entries()) {
    const { at, letters: three, group } = told[index] as ToldWord;
    for (const [nth, letter] of three.entries()) {
      const half = addressOf('LETTERS') + nth * 16 + (letter & 15);
      bytes[half] = (bytes[half] as number) | (1 << (group % BUCKETS));
    }
    const [first, , third] = three as [number, number, number];
    const pair = addressOf('PAIRS') + (((first & 31) << 5) | (third & 31));
    const slot = addressOf('WORDS') + (index + 1) * addressOf('WORD_BYTES');
    const letters = word.subarray(0, MOST_LETTERS);
    bytes.set([letters.length, at, bytes[pair] as number], slot);
    bytes.set(letters, slot + addressOf('WORD_LETTERS'));
    bytes[pair] = index + 1;
  }
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
