/** 64 bits of a text as two words; an object that every call writes over. */
export interface TextHash {
  high: number;
  low: number;
}

export const HIGH_SEED = 0x239b961b;
export const LOW_SEED: number = 0xab0e9789 | 0;
/** Texts with a unit above U+00FF are hashed two units a word, and never equal a narrow text's hash. */
const WIDE = 0x38b34ae5;

/**
 * Hash of the UTF-16 units of a text, lone surrogates as they are: four units a word while all are
 * below U+0100, else two. Each lane is MurmurHash3_x86_32's body with multipliers of its own. Not
 * made against forgery: tell versions of one record apart with it, never make a key of it.
 */
export function hashText(text: string, into: TextHash): void {
  const { length } = text;
  let high = HIGH_SEED;
  let low = LOW_SEED;
  let all = 0;
  for (let at = 0; at < length; at += 4) {
    const a = text.charCodeAt(at);
    const b = at + 1 < length ? text.charCodeAt(at + 1) : 0;
    const c = at + 2 < length ? text.charCodeAt(at + 2) : 0;
    const d = at + 3 < length ? text.charCodeAt(at + 3) : 0;
    all |= a | b | c | d;
    const word = a | (b << 8) | (c << 16) | (d << 24);
    high = mixHigh(high, word);
    low = mixLow(low, word);
  }
  if (all > 0xff) hashWide(text, into);
  else {
    into.high = high ^ length;
    into.low = low ^ length;
  }
}

/** The same for a text that stands in bytes, one byte a unit. */
export function hashBytes(bytes: Uint8Array, start: number, end: number, into: TextHash): void {
  let high = HIGH_SEED;
  let low = LOW_SEED;
  let at = start;
  for (; at + 3 < end; at += 4) {
    const word = byte(bytes, at) | (byte(bytes, at + 1) << 8) | (byte(bytes, at + 2) << 16);
    const whole = word | (byte(bytes, at + 3) << 24);
    high = mixHigh(high, whole);
    low = mixLow(low, whole);
  }
  if (at < end) {
    let rest = 0;
    for (let shift = 0; at < end; at++, shift += 8) rest |= byte(bytes, at) << shift;
    high = mixHigh(high, rest);
    low = mixLow(low, rest);
  }
  into.high = high ^ (end - start);
  into.low = low ^ (end - start);
}

/** Spreads every bit of a word over all of it (the finalizer of MurmurHash3). */
export function spread(word: number): number {
  let h = word;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function hashWide(text: string, into: TextHash): void {
  const { length } = text;
  let high = HIGH_SEED ^ WIDE;
  let low = LOW_SEED ^ WIDE;
  for (let at = 0; at < length; at += 2) {
    const next = at + 1 < length ? text.charCodeAt(at + 1) : 0;
    const word = text.charCodeAt(at) | (next << 16);
    high = mixHigh(high, word);
    low = mixLow(low, word);
  }
  into.high = high ^ length;
  into.low = low ^ length;
}

/** Takes four narrow units into the first lane; the length goes in at the end. */
export function mixHigh(hash: number, word: number): number {
  const mixed = Math.imul(word, 0xcc9e2d51);
  const h = hash ^ Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
}

export function mixLow(hash: number, word: number): number {
  const mixed = Math.imul(word, 0x38b34ae5);
  const h = hash ^ Math.imul((mixed << 18) | (mixed >>> 14), 0xa1e38b93);
  return (Math.imul((h << 11) | (h >>> 21), 5) + 0x561ccd1b) | 0;
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}
