import { BACKSLASH, DIGIT_0, DIGIT_9, LOWER_U, UNDERSCORE } from '../../bytes/ascii.ts';
import { IS_LITTLE_ENDIAN } from '../../bytes/word-scan.ts';
import type { ByteTest } from '../frame.ts';
import { FOLD, foldWord, matchesBackward, matchForward } from './folded-word.ts';
import { mayBeClickType, RECORD_TYPE_KEY } from './record-type-key.ts';
import { findInBytes, findInWords, type HitTest, WORD_BYTES } from './triple-search.ts';
import {
  ESCAPE,
  LETTERS,
  type LetterOfWord,
  tripleOf,
  tripleTable,
  UNDERSCORES,
} from './triple-table.ts';

/** What tells the click of an audit record, in every shape: its operation, its record type's name. */
const CLICK_WORDS = ['TIUrlClickData', 'ThreatIntelligenceUrl'];
const SHORTEST_WORD = 3;

/**
 * Makes the test of the fast mode: false only if the bytes of a record cannot hold a click.
 *
 * True when the bytes hold
 * - one of `markers`, `TIUrlClickData` or `ThreatIntelligenceUrl`, in any ASCII case and with
 *   underscores anywhere between the letters, as keys are folded;
 * - an escape `\u00..` of a character that these words have (all of 0x40-0x7F and digits, to be
 *   safe): the word may hide behind it;
 * - a key that reads as record type whose value is not plainly another one.
 *
 * The bytes may be JSON, JSON text inside JSON strings, or a CSV row. Other characters that some
 * lower-casing maps to ASCII letters (U+212A) are not folded.
 *
 * @param markers words of printable ASCII, at least one of which every click of a shape contains.
 */
export function candidateFinder(markers: readonly string[]): ByteTest {
  const words = candidateWords(markers);
  const escapes = escapeTable(words);
  const { stride, hits, letters } = tripleTable(words, escapes);
  const byLetter = lettersByByte(words);
  const isHit: HitTest = (bytes, at, start, end) => {
    const a = bytes[at] as number;
    const triple = tripleOf(a, bytes[at + 1] as number, bytes[at + 2] as number);
    const kinds = hits[triple] as number;
    if ((kinds & LETTERS) !== 0) {
      const here = letters.get(triple) as readonly LetterOfWord[];
      if (holdsWord(bytes, at, start, end, here)) return true;
    }
    if ((kinds & ESCAPE) !== 0 && isEscapeAround(bytes, at, start, end, escapes)) return true;
    if ((kinds & UNDERSCORES) === 0) return false;
    let letter = at;
    while (letter < end - 1 && bytes[letter] === UNDERSCORE) letter += 1;
    const here = byLetter[FOLD[bytes[letter] as number] as number] as readonly LetterOfWord[];
    return holdsWord(bytes, letter, start, end, here);
  };
  return stride === WORD_BYTES && IS_LITTLE_ENDIAN
    ? (bytes, start, end) => findInWords(hits, isHit, bytes, start, end)
    : (bytes, start, end) => findInBytes(hits, isHit, bytes, start, end, stride);
}

/** The key of the record type and then, folded, `markers` and what tells a click in every shape. */
export function candidateWords(markers: readonly string[]): readonly Uint8Array[] {
  const folded = [...markers, ...CLICK_WORDS].map(foldWord);
  const words = [RECORD_TYPE_KEY, ...new Map(folded.map((word) => [word.join(), word])).values()];
  if (words.some((word) => word.length < SHORTEST_WORD)) {
    throw new RangeError(`A marker must have at least ${SHORTEST_WORD} letters`);
  }
  return words;
}

/** 1 for the ASCII codes that make a record a candidate when they are written as an escape. */
export function escapeTable(words: readonly Uint8Array[]): Uint8Array {
  // Digits, since in nested text an escaped digit may belong to another escape.
  const table = new Uint8Array(0x80).fill(1, DIGIT_0, DIGIT_9 + 1).fill(1, 0x40);
  for (const word of words) for (const code of word) table[code] = 1;
  return table;
}

/** Every letter of every word, by the folded byte. */
function lettersByByte(words: readonly Uint8Array[]): readonly (readonly LetterOfWord[])[] {
  const table = Array.from({ length: 256 }, (): LetterOfWord[] => []);
  for (const word of words) {
    for (const [letter, byte] of word.entries()) table[byte]?.push({ word, letter });
  }
  return table;
}

/** Whether the three bytes at `at` are in an escape of a character that may belong to a word. */
function isEscapeAround(
  bytes: Uint8Array,
  at: number,
  start: number,
  end: number,
  escapes: Uint8Array,
): boolean {
  let first = at;
  while (first > at - 3 && first > start && bytes[first] !== BACKSLASH) first -= 1;
  if (first + 6 > end || bytes[first] !== BACKSLASH || bytes[first + 1] !== LOWER_U) return false;
  if (bytes[first + 2] !== DIGIT_0 || bytes[first + 3] !== DIGIT_0) return false;
  const digits = String.fromCharCode(bytes[first + 4] as number, bytes[first + 5] as number);
  return escapes[Number.parseInt(digits, 16)] === 1;
}

/** Whether one of the words stands here, the byte at `at` being the letter given with it. */
function holdsWord(
  bytes: Uint8Array,
  at: number,
  start: number,
  end: number,
  letters: readonly LetterOfWord[],
): boolean {
  for (const { word, letter } of letters) {
    // One more byte settles nearly all of them.
    const before = bytes[at - 1] as number;
    if (letter > 0 && FOLD[before] !== word[letter - 1] && before !== UNDERSCORE) continue;
    if (!matchesBackward(bytes, at, start, word, letter)) continue;
    const after = matchForward(bytes, at + 1, end, word, letter + 1);
    if (after < 0) continue;
    if (word !== RECORD_TYPE_KEY || mayBeClickType(bytes, after, end)) return true;
  }
  return false;
}
