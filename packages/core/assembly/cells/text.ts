import { BACKSLASH, byteAt, QUOTE, SPACE } from '../bytes';

const HIGH_SEED: u32 = 0x239b961b;
const LOW_SEED: u32 = 0xab0e9789;

/** What `hashText` found: the high word in the low half, as it stands in memory. */
export let hashOfText: u64 = 0;

/** Whether the same bytes stand at two places; some behind them may be read. */
export function isSame(one: i32, other: i32, length: i32): bool {
  let at = 0;
  for (; at + 16 <= length; at += 16) {
    if (i8x16.bitmask(i8x16.eq(v128.load(one + at), v128.load(other + at))) != 0xffff) return false;
  }
  const rest = (1 << (length - at)) - 1;
  return (i8x16.bitmask(i8x16.eq(v128.load(one + at), v128.load(other + at))) & rest) == rest;
}

/** Index of the first byte from `start` on that does not stand for itself in a JSON text. */
export function plainEnd(start: i32): i32 {
  let at = start;
  let odd = oddBytes(at);
  while (odd == 0) {
    at += 16;
    odd = oddBytes(at);
  }
  return at + ctz(odd);
}

/** One bit for each of 16 bytes: control characters, quotes, backslashes, beyond ASCII. */
@inline
function oddBytes(at: i32): i32 {
  const bytes = v128.load(at);
  // Signed, so that the bytes beyond ASCII are below the control characters.
  const control = v128.or(
    i8x16.lt_s(bytes, i8x16.splat(<i8>SPACE)),
    i8x16.eq(bytes, i8x16.splat(0x7f)),
  );
  const marks = v128.or(
    i8x16.eq(bytes, i8x16.splat(<i8>QUOTE)),
    i8x16.eq(bytes, i8x16.splat(<i8>BACKSLASH)),
  );
  return i8x16.bitmask(v128.or(control, marks));
}

/** Index of the closing quote of the plain text whose quote is at `at`, -1 without one. */
export function textEnd(at: i32): i32 {
  if (byteAt(at) != QUOTE) return -1;
  const end = plainEnd(at + 1);
  return byteAt(end) == QUOTE ? end : -1;
}

/** As src/intake/plain-bytes.ts has it: not empty, no blank at either end, not "<null>". */
export function saysItself(start: i32, end: i32): bool {
  if (end == start || byteAt(start) == SPACE || byteAt(end - 1) == SPACE) return false;
  return end - start != 6 || (load<u64>(start) & 0xffffffffffff) != 0x3e6c6c756e3c;
}

/** As src/hash/text-hash.ts has it. */
export function hashText(start: i32, length: i32): void {
  let high = HIGH_SEED;
  let low = LOW_SEED;
  let at = start;
  const end = start + length;
  for (; at + 4 <= end; at += 4) {
    const word = load<u32>(at);
    high = mixHigh(high, word);
    low = mixLow(low, word);
  }
  if (at < end) {
    const word = load<u32>(at) & ((1 << (<u32>(end - at) << 3)) - 1);
    high = mixHigh(high, word);
    low = mixLow(low, word);
  }
  keepHash(high, low, length);
}

/** Of the time of 19 letters at `start`, with a Z behind it. */
export function hashTime(start: i32): void {
  let high = HIGH_SEED;
  let low = LOW_SEED;
  for (let at = 0; at < 20; at += 4) {
    let word = load<u32>(start + at);
    if (at == 16) word = (word & 0xffffff) | 0x5a000000;
    high = mixHigh(high, word);
    low = mixLow(low, word);
  }
  keepHash(high, low, 20);
}

@inline
function keepHash(high: u32, low: u32, length: i32): void {
  hashOfText = <u64>(high ^ length) | (<u64>(low ^ length) << 32);
}

@inline
function mixHigh(hash: u32, word: u32): u32 {
  return rotl<u32>(hash ^ (rotl<u32>(word * 0xcc9e2d51, 15) * 0x1b873593), 13) * 5 + 0xe6546b64;
}

@inline
function mixLow(hash: u32, word: u32): u32 {
  return rotl<u32>(hash ^ (rotl<u32>(word * 0x38b34ae5, 18) * 0xa1e38b93), 11) * 5 + 0x561ccd1b;
}
