/** One bit for each of 64 bytes, the highest of each byte of four vectors. */
@inline
export function bitsOf(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    <u64>(<u32>i8x16.bitmask(a)) |
    (<u64>(<u32>i8x16.bitmask(b)) << 16) |
    (<u64>(<u32>i8x16.bitmask(c)) << 32) |
    (<u64>(<u32>i8x16.bitmask(d)) << 48)
  );
}

/** Which of 64 bytes are `byte`, which stands in each lane. */
@inline
export function bitsWhere(a: v128, b: v128, c: v128, d: v128, byte: v128): u64 {
  return bitsOf(i8x16.eq(a, byte), i8x16.eq(b, byte), i8x16.eq(c, byte), i8x16.eq(d, byte));
}

@inline
export function eitherOf(bytes: v128, one: v128, other: v128): v128 {
  return v128.or(i8x16.eq(bytes, one), i8x16.eq(bytes, other));
}

/** Which of 64 bytes have a lane that is not zero. */
@inline
export function bitsOfAny(a: v128, b: v128, c: v128, d: v128): u64 {
  const zero = i8x16.splat(0);
  return ~bitsOf(i8x16.eq(a, zero), i8x16.eq(b, zero), i8x16.eq(c, zero), i8x16.eq(d, zero));
}

@inline
export function orOf(a: v128, b: v128, c: v128, d: v128): v128 {
  return v128.or(v128.or(a, b), v128.or(c, d));
}

/** 0 for every address. A vector made of it is kept; a constant one V8 makes anew at each use. */
@inline
export function unknownZero(address: i32): u32 {
  return <u32>address >> 31;
}

@inline
export function lanesOf(byte: u32): v128 {
  return i8x16.splat(<i8>byte);
}

/** Each bit the exclusive or of itself and all below: from an opening quote up to the closing one. */
@inline
export function between(quotes: u64): u64 {
  let bits = quotes;
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  bits ^= bits << 32;
  return bits;
}

/** Which bits are set from bit `count` (below 64) on. */
@inline
export function bitsFrom(count: i32): u64 {
  return <u64>-1 << count;
}

/**
 * Lanes that are not zero where the last of three letters stands that a word is told by: the first
 * stands three bytes before it, the second two. Each is told by its low half, in a table of buckets.
 */
@inline
export function threesIn(
  firstsBefore: v128,
  firsts: v128,
  secondsBefore: v128,
  seconds: v128,
  thirds: v128,
): v128 {
  const first = v128.shuffle<u8>(
    firstsBefore, firsts, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
  );
  const second = v128.shuffle<u8>(
    secondsBefore, seconds, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
  );
  return v128.and(v128.and(first, second), thirds);
}
