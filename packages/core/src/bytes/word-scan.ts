/** True where the first byte of a word is its lowest: everywhere but on a few servers. */
export const IS_LITTLE_ENDIAN: boolean = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

const HIGH_BITS = 0x80808080 | 0;
const ONES = 0x01010101;
const SPACES = 0x20202020;
const QUOTES = 0x22222222;

/** A byte in all four places of a word. */
export function inEveryByte(byte: number): number {
  return Math.imul(byte, ONES);
}

/**
 * Passes plain text, four bytes at a time: bytes that are neither a quote nor the byte of `other`
 * (given by `inEveryByte`) nor a control character nor beyond ASCII.
 *
 * `words` are the bytes from index 0 on; what lies behind `end` is read but not told.
 *
 * @returns the index of the first byte that may be one of these, or `end`. It never passes one, but
 *   may stop at a byte that is none, so the caller looks at the byte.
 */
export function skipPlain(words: Int32Array, at: number, end: number, other: number): number {
  if (!IS_LITTLE_ENDIAN) return at;
  const last = (end - 1) >> 2;
  let index = at >> 2;
  // The bytes of the first word before `at` do not count.
  let mask = -1 << ((at & 3) << 3);
  for (; index <= last; index += 1) {
    const word = words[index] as number;
    const quotes = word ^ QUOTES;
    const others = word ^ other;
    const stops =
      (((quotes - ONES) & ~quotes) |
        ((others - ONES) & ~others) |
        ((word - SPACES) & ~word) |
        word) &
      HIGH_BITS &
      mask;
    if (stops !== 0) {
      const found = (index << 2) + ((31 - Math.clz32(stops & -stops)) >> 3);
      return found < end ? found : end;
    }
    mask = -1;
  }
  return end;
}
