import fc from 'fast-check';
import { expect, test } from 'vitest';
import { murmur128 } from './murmur128.ts';

const MASK = 0xffffffffn;
const C = [0x239b961bn, 0xab0e9789n, 0x38b34ae5n, 0xa1e38b93n] as const;
const ROTATE_K = [15n, 16n, 17n, 18n] as const;
const ROTATE_H = [19n, 17n, 15n, 13n] as const;
const ADD = [0x561ccd1bn, 0x0bcaa747n, 0x96cd1c35n, 0x32ac3b17n] as const;
const LANES = [0, 1, 2, 3] as const;

const rotate = (x: bigint, bits: bigint): bigint => ((x << bits) | (x >> (32n - bits))) & MASK;

/** The published algorithm, byte by byte in BigInt; first lane first. */
function reference(bytes: readonly number[], seed: bigint): bigint[] {
  const h = LANES.map(() => seed);
  const whole = bytes.length - (bytes.length % 16);
  const word = (at: number): bigint =>
    [3, 2, 1, 0].reduce((value, byte) => (value << 8n) | BigInt(bytes[at + byte] ?? 0), 0n);
  const mixed = (lane: (typeof LANES)[number], at: number): bigint => {
    const k = rotate((word(at + lane * 4) * C[lane]) & MASK, ROTATE_K[lane]);
    return (k * (C[(lane + 1) % 4] ?? 0n)) & MASK;
  };
  const get = (lane: number): bigint => h[lane] ?? 0n;
  for (let at = 0; at < whole; at += 16) {
    for (const lane of LANES) {
      const turned = rotate(get(lane) ^ mixed(lane, at), ROTATE_H[lane]);
      h[lane] = ((turned + get((lane + 1) % 4)) * 5n + ADD[lane]) & MASK;
    }
  }
  for (const lane of LANES) h[lane] = get(lane) ^ mixed(lane, whole) ^ BigInt(bytes.length);
  const spread = (): void => {
    h[0] = (get(0) + get(1) + get(2) + get(3)) & MASK;
    for (const lane of [1, 2, 3]) h[lane] = (get(lane) + get(0)) & MASK;
  };
  spread();
  for (const lane of LANES) {
    let x = get(lane);
    x = ((x ^ (x >> 16n)) * 0x85ebca6bn) & MASK;
    x = ((x ^ (x >> 13n)) * 0xc2b2ae35n) & MASK;
    h[lane] = x ^ (x >> 16n);
  }
  spread();
  return h;
}

const bytesOf = (words: readonly bigint[]): number[] =>
  words.flatMap((word) => [0n, 8n, 16n, 24n].map((shift) => Number((word >> shift) & 0xffn)));

test('the reference is MurmurHash3_x86_128: SMHasher verifies it by this number', () => {
  const keys = Array.from({ length: 256 }, (_, length) =>
    bytesOf(
      reference(
        Array.from({ length }, (_, at) => at),
        BigInt(256 - length),
      ),
    ),
  );
  expect(reference(keys.flat(), 0n)[0]).toBe(0xb3ece62an);
});

test('murmur128 is the reference over the UTF-16LE bytes of any text', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff), { maxLength: 60 }), (units) => {
      const bytes = units.flatMap((unit) => [unit & 0xff, unit >> 8]);
      const expected = reference(bytes, 0n).map((word) => word.toString(16).padStart(8, '0'));
      expect(murmur128(String.fromCharCode(...units))).toBe(expected.join(''));
    }),
  );
});
