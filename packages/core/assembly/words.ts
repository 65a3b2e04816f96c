import { BACKSLASH, byteAt, DIGIT_0, fold, LOWER_U, UNDERSCORE } from './bytes';
import { COUNTS, ESCAPES, PAIRS, WORD_BYTES, WORD_LETTERS, WORDS } from './memory';
import { mayBeClickType } from './record-type';

/** The one word that is a key: what matters is its value. */
const RECORD_TYPE: i32 = 1;

/** From the first of the three letters that tell a word to the third. */
const REACH: i32 = 3;

/**
 * Whether the byte at `at` makes the record that starts at `start` a candidate. It is an underscore,
 * the `u` behind a backslash or the last of three letters: a word of the list stands there, in any
 * case and with underscores between its letters, or an escape of such a letter.
 */
export function isWordAt(at: i32, start: i32, end: i32): bool {
  const byte = byteAt(at);
  if (byte == UNDERSCORE) return isWordAround(at, start, end);
  if (byte == LOWER_U && isEscapeAround(at - 1, start)) return true;
  const first = byteAt(at - REACH);
  let word = <i32>load<u8>(<usize>(PAIRS + (((first & 31) << 5) | (byte & 31))));
  while (word != 0) {
    const slot = WORDS + word * WORD_BYTES;
    if (standsAt(slot, word, <i32>byteAt(slot + 1), at - REACH, start, end)) return true;
    word = <i32>byteAt(slot + 2);
  }
  return false;
}

/** Whether the word of `slot` stands there, its letter `letter` being the byte at `at`. */
function standsAt(slot: i32, word: i32, letter: i32, at: i32, start: i32, end: i32): bool {
  if (at < start) return false;
  const letters = slot + WORD_LETTERS;
  const length = <i32>byteAt(slot);
  let index = at;
  for (let before = letter; before >= 0; index--) {
    if (index < start) return false;
    const byte = byteAt(index);
    if (fold(byte) == byteAt(letters + before)) before--;
    else if (byte != UNDERSCORE) return false;
  }
  index = at + 1;
  for (let after = letter + 1; after < length; index++) {
    if (index >= end) return false;
    const byte = byteAt(index);
    if (fold(byte) == byteAt(letters + after)) after++;
    else if (byte != UNDERSCORE) return false;
  }
  return word != RECORD_TYPE || mayBeClickType(index, end);
}

/** Whether a word stands around the underscore at `at`, which is between two of its letters. */
function isWordAround(at: i32, start: i32, end: i32): bool {
  const letter = at - 1;
  // Of several in a row the first one tells.
  if (letter < start || byteAt(letter) == UNDERSCORE) return false;
  const byte = fold(byteAt(letter));
  const words = load<i32>(COUNTS);
  for (let word = 1; word <= words; word++) {
    const slot = WORDS + word * WORD_BYTES;
    const last = <i32>byteAt(slot) - 1;
    for (let index = 0; index < last; index++) {
      if (byteAt(slot + WORD_LETTERS + index) != byte) continue;
      if (standsAt(slot, word, index, letter, start, end)) return true;
    }
  }
  return false;
}

/** Whether a letter that counts is written as an escape at `at`. */
function isEscapeAround(at: i32, start: i32): bool {
  if (at < start || byteAt(at) != BACKSLASH || byteAt(at + 1) != LOWER_U) return false;
  if (byteAt(at + 3) != DIGIT_0) return false;
  const high = hexOf(byteAt(at + 4));
  const low = hexOf(byteAt(at + 5));
  return high < 8 && low < 16 && load<u8>(<usize>(ESCAPES + <i32>((high << 4) | low))) != 0;
}

/** The value of a hexadecimal digit; 16 for any other byte. */
function hexOf(byte: u32): u32 {
  if (byte - DIGIT_0 < 10) return byte - DIGIT_0;
  const letter = fold(byte) - 0x61;
  return letter < 6 ? letter + 10 : 16;
}
