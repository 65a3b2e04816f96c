import { ROW } from './memory';

/** Where the four words of the key stand in a row. */
const KEY: i32 = ROW + 10 * 4;
const DASH: i8 = 0x2d;
/** The four dashes among the letters 8 to 23. */
const DASHES: i32 = 0b1000010000100001;

/**
 * Reads a GUID that names one thing into the key of the row: as readGuid of
 * src/intake/plain-bytes.ts.
 */
export function readGuid(start: i32): bool {
  const head = v128.load(start);
  const middle = v128.load(start + 8);
  const tail = v128.load(start + 20);
  if ((i8x16.bitmask(i8x16.eq(middle, i8x16.splat(DASH))) & DASHES) != DASHES) return false;
  const first = v128.shuffle<u8>(
    head, middle, 0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 14, 15, 24, 25,
  );
  const other = v128.shuffle<u8>(
    middle, tail, 11, 16, 17, 18, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
  );
  if (!areDigits(first) || !areDigits(other)) return false;
  const one = valuesOf(first);
  const two = valuesOf(other);
  // Placeholders repeat one digit.
  const digit = i8x16.swizzle(one, i8x16.splat(0));
  if (!v128.any_true(v128.or(v128.xor(one, digit), v128.xor(two, digit)))) return false;
  const bytes = i8x16.narrow_i16x8_u(pairsOf(one), pairsOf(two));
  // The first digit of a word is its highest.
  v128.store(
    KEY,
    v128.shuffle<u8>(bytes, bytes, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12),
  );
  return true;
}

@inline
function areDigits(letters: v128): bool {
  return i8x16.all_true(v128.or(areDecimal(letters), areFromAToF(letters)));
}

@inline
function areDecimal(letters: v128): v128 {
  return i8x16.lt_u(i8x16.sub(letters, i8x16.splat(0x30)), i8x16.splat(10));
}

@inline
function areFromAToF(letters: v128): v128 {
  const lower = v128.or(letters, i8x16.splat(0x20));
  return i8x16.lt_u(i8x16.sub(lower, i8x16.splat(0x61)), i8x16.splat(6));
}

@inline
function valuesOf(digits: v128): v128 {
  const nine = v128.and(areFromAToF(digits), i8x16.splat(9));
  return i8x16.add(v128.and(digits, i8x16.splat(0x0f)), nine);
}

/** Two digits in each lane. */
@inline
function pairsOf(digits: v128): v128 {
  const pairs = v128.or(i16x8.shl(digits, 4), i16x8.shr_u(digits, 8));
  return v128.and(pairs, i16x8.splat(0xff));
}
