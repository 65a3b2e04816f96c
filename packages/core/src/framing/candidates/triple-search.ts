import { tripleOf } from './triple-table.ts';

/** Whether what is looked for stands around the three bytes at `at`, between `start` and `end`. */
export type HitTest = (bytes: Uint8Array, at: number, start: number, end: number) => boolean;

export const WORD_BYTES = 4;

/** The memory of a buffer in words of four bytes; made once for each buffer. */
const wordsOfBuffer = new WeakMap<ArrayBufferLike, Int32Array>();

/** Looks at every `stride`-th three bytes from `from` on; those that `hits` lists are tested. */
export function findInBytes(
  hits: Uint8Array,
  isHit: HitTest,
  bytes: Uint8Array,
  start: number,
  end: number,
  stride: number,
  from: number = start,
): boolean {
  for (let at = from; at < end - 2; at += stride) {
    const a = bytes[at] as number;
    const b = bytes[at + 1] as number;
    const c = bytes[at + 2] as number;
    if (hits[tripleOf(a, b, c)] === 0) continue;
    if (isHit(bytes, at, start, end)) return true;
  }
  return false;
}

/** The same with a stride of four, a word at a time: twice as fast. For little-endian machines. */
export function findInWords(
  hits: Uint8Array,
  isHit: HitTest,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  const words = wordsOf(bytes.buffer);
  const offset = bytes.byteOffset;
  // The words that begin inside the range and have three bytes in it.
  const last = Math.min((offset + end - 3) >> 2, words.length - 1);
  let index = (offset + start + 3) >> 2;
  for (; index + 3 <= last; index += 4) {
    const a = words[index] as number;
    const b = words[index + 1] as number;
    const c = words[index + 2] as number;
    const d = words[index + 3] as number;
    const found =
      (hits[tripleIn(a)] as number) |
      (hits[tripleIn(b)] as number) |
      (hits[tripleIn(c)] as number) |
      (hits[tripleIn(d)] as number);
    if (found === 0) continue;
    for (let next = index; next < index + 4; next += 1) {
      if (hits[tripleIn(words[next] as number)] === 0) continue;
      if (isHit(bytes, (next << 2) - offset, start, end)) return true;
    }
  }
  for (; index <= last; index += 1) {
    if (hits[tripleIn(words[index] as number)] === 0) continue;
    if (isHit(bytes, (index << 2) - offset, start, end)) return true;
  }
  // A buffer may end with a part of a word.
  const from = Math.max(start, (index << 2) - offset);
  return findInBytes(hits, isHit, bytes, start, end, WORD_BYTES, from);
}

/** `tripleOf` the first three bytes of a word. */
function tripleIn(word: number): number {
  return ((word & 31) << 10) | ((word >>> 3) & (31 << 5)) | ((word >>> 16) & 31);
}

function wordsOf(buffer: ArrayBufferLike): Int32Array {
  let words = wordsOfBuffer.get(buffer);
  if (words === undefined) {
    words = new Int32Array(buffer, 0, buffer.byteLength >> 2);
    wordsOfBuffer.set(buffer, words);
  }
  return words;
}
