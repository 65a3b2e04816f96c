import { UNDERSCORE } from '../../bytes/ascii.ts';

/** ASCII letters in lower case, every other byte itself. */
export const FOLD: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte,
);

/** The bytes of an ASCII word, letters in lower case, underscores left out. */
export function foldWord(word: string): Uint8Array {
  const codes = [...word].map((letter) => letter.codePointAt(0) as number);
  if (codes.some((code) => code < 0x20 || code > 0x7e)) {
    throw new TypeError('A marker must be printable ASCII');
  }
  return Uint8Array.from(codes.map((code) => FOLD[code] as number)).filter(
    (byte) => byte !== UNDERSCORE,
  );
}

/**
 * Matches `word` (folded) from its letter `first` on against the bytes from `at` on, in any case
 * and with underscores anywhere between. Returns the index after the last letter, or -1.
 */
export function matchForward(
  bytes: Uint8Array,
  at: number,
  end: number,
  word: Uint8Array,
  first: number,
): number {
  let index = at;
  for (let letter = first; letter < word.length; ) {
    if (index >= end) return -1;
    const byte = bytes[index] as number;
    index += 1;
    if (FOLD[byte] === word[letter]) letter += 1;
    else if (byte !== UNDERSCORE) return -1;
  }
  return index;
}

/** The same downwards: `word` up to its letter `last`, which must be at `at`. Returns true or false. */
export function matchesBackward(
  bytes: Uint8Array,
  at: number,
  start: number,
  word: Uint8Array,
  last: number,
): boolean {
  let index = at;
  for (let letter = last; letter >= 0; ) {
    if (index < start) return false;
    const byte = bytes[index] as number;
    index -= 1;
    if (FOLD[byte] === word[letter]) letter -= 1;
    else if (byte !== UNDERSCORE) return false;
  }
  return true;
}
