import { BACKSLASH, DIGIT_0, LOWER_U, UNDERSCORE } from '../../bytes/ascii.ts';
import { rarestWindow } from './marker-windows.ts';

/**
 * Tells by three neighbouring bytes whether a word may be there.
 *
 * Of each word a window of `stride + 2` letters is looked for. Wherever it stands, one of every
 * `stride` indexes is the first of three of its bytes, so it is enough to look there. Underscores
 * may be between the letters: they make the window longer, and threes with them count too.
 */
interface TripleTable {
  readonly stride: number;
  /** By `tripleOf` three bytes: `LETTERS`, `UNDERSCORES` and `ESCAPE` added up, 0 for no word. */
  readonly hits: Uint8Array;
  /** By the same for `LETTERS`: the letters of words that the first of the bytes may be. */
  readonly letters: ReadonlyMap<number, readonly LetterOfWord[]>;
}

/** A word the search looks for, and the index of one of its letters. */
export interface LetterOfWord {
  readonly word: Uint8Array;
  readonly letter: number;
}

/** Three letters of a word, without underscores. */
export const LETTERS = 1;
/** Letters of a word and underscores. */
export const UNDERSCORES = 2;
/** Three bytes of an escape. */
export const ESCAPE = 4;

/** Bytes of an escape, `\u0041`; the windows of words are no longer. */
const ESCAPE_BYTES = 6;
/** The low five bits of three bytes; in these the two cases of a letter are the same. */
export function tripleOf(a: number, b: number, c: number): number {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}

/** `escapes`: by ASCII code 1 if an escape of it counts as a part of a word. */
export function tripleTable(words: readonly Uint8Array[], escapes: Uint8Array): TripleTable {
  const window = Math.min(ESCAPE_BYTES, ...words.map((word) => word.length));
  const hits = new Uint8Array(1 << 15);
  const letters = new Map<number, LetterOfWord[]>();
  const add = (kind: number, a: number, b: number, c: number) => {
    const triple = tripleOf(a, b, c);
    hits[triple] = (hits[triple] as number) | kind;
    return triple;
  };
  const _ = UNDERSCORE;
  add(UNDERSCORES, _, _, _);
  for (const word of words) {
    const start = rarestWindow(word, window);
    for (let at = start; at < start + window; at += 1) {
      const [a, b, c] = word.subarray(at, start + window) as unknown as [number, number?, number?];
      add(UNDERSCORES, a, _, _);
      add(UNDERSCORES, _, a, _);
      add(UNDERSCORES, _, _, a);
      if (b === undefined) continue;
      add(UNDERSCORES, a, b, _);
      add(UNDERSCORES, a, _, b);
      add(UNDERSCORES, _, a, b);
      if (c === undefined) continue;
      const triple = add(LETTERS, a, b, c);
      letters.set(triple, [...(letters.get(triple) ?? []), { word, letter: at }]);
    }
  }
  add(ESCAPE, BACKSLASH, LOWER_U, DIGIT_0);
  add(ESCAPE, LOWER_U, DIGIT_0, DIGIT_0);
  for (const [code, counts] of escapes.entries()) {
    if (counts === 0) continue;
    const [high, low] = [...code.toString(16).padStart(2, '0')].map((digit) =>
      digit.charCodeAt(0),
    ) as [number, number];
    add(ESCAPE, DIGIT_0, DIGIT_0, high);
    add(ESCAPE, DIGIT_0, high, low);
  }
  return { stride: window - 2, hits, letters };
}
