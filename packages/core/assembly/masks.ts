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

/** Which of 64 bytes are this one. */
@inline
export function bitsWhere(a: v128, b: v128, c: v128, d: v128, byte: u32): u64 {
  const wanted = i8x16.splat(<i8>byte);
  return bitsOf(
    i8x16.eq(a, wanted),
    i8x16.eq(b, wanted),
    i8x16.eq(c, wanted),
    i8x16.eq(d, wanted),
  );
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

/** The buckets that each byte may be the first letter of. */
@inline
export function bucketsOf(bytes: v128, low: v128, high: v128): v128 {
  return v128.and(
    i8x16.swizzle(low, v128.and(bytes, i8x16.splat(0x0f))),
    i8x16.swizzle(high, i8x16.shr_u(bytes, 4)),
  );
}

/** Lanes that are not zero where a pair of letters two bytes apart ends. */
@inline
export function pairsIn(before: v128, firsts: v128, seconds: v128): v128 {
  const moved = v128.shuffle<u8>(
    before, firsts, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29,
  );
  return i8x16.ne(v128.and(moved, seconds), i8x16.splat(0));
}
