const ROUNDS = 64;

/** What every call writes over: arrays this long cost more than hashing what a key is made of. */
interface Scratch {
  readonly constants: Int32Array;
  readonly schedule: Int32Array;
  readonly tail: Uint8Array;
}

let scratch: Scratch | undefined;

/**
 * SHA-256 of bytes, synchronous and in plain JavaScript: core has no platform API, and keys must
 * come out of a synchronous call in every runtime. Tested against Node's.
 * @returns 32 bytes, big-endian words as in FIPS 180-4
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  const state = new Int32Array([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]);
  scratch ??= {
    constants: roundConstants(),
    schedule: new Int32Array(ROUNDS),
    tail: new Uint8Array(128),
  };
  const { constants, schedule, tail } = scratch;
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) mixBlock(state, constants, schedule, bytes, at);
  const end = padTail(tail, bytes, whole);
  for (let at = 0; at < end; at += 64) mixBlock(state, constants, schedule, tail, at);
  return bigEndian(state);
}

/**
 * Fractions of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2): worked out, since their
 * digits would be the part of a bundle that compresses worst.
 */
function roundConstants(): Int32Array {
  const constants = new Int32Array(ROUNDS);
  for (let count = 0, n = 2; count < ROUNDS; n++) {
    if (isPrime(n)) constants[count++] = Number(BigInt.asIntN(32, scaledCubeRoot(n)));
  }
  return constants;
}

function isPrime(n: number): boolean {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return false;
  return true;
}

/** The whole part of the cube root times 2 ** 32: near it in floating point, then exactly. */
function scaledCubeRoot(n: number): bigint {
  const cube = BigInt(n) << 96n;
  let root = BigInt(Math.floor(Math.cbrt(n) * 2 ** 32));
  while (root ** 3n > cube) root--;
  while ((root + 1n) ** 3n <= cube) root++;
  return root;
}

/**
 * Writes the bytes after the last whole block, the 1 bit, zeros, and the length in bits as 64 bits.
 * @returns where that ends
 */
function padTail(tail: Uint8Array, bytes: Uint8Array, from: number): number {
  const rest = bytes.length - from;
  const end = rest < 56 ? 64 : 128;
  for (let at = 0; at < end; at++) tail[at] = at < rest ? byte(bytes, from + at) : 0;
  tail[rest] = 0x80;
  let high = Math.floor(bytes.length / 0x20000000);
  let low = (bytes.length << 3) >>> 0;
  for (let at = end - 1; at >= end - 4; at--) {
    tail[at] = low & 0xff;
    tail[at - 4] = high & 0xff;
    low >>>= 8;
    high >>>= 8;
  }
  return end;
}

function mixBlock(
  state: Int32Array,
  constants: Int32Array,
  w: Int32Array,
  bytes: Uint8Array,
  at: number,
): void {
  fillSchedule(w, bytes, at);
  let a = word(state, 0);
  let b = word(state, 1);
  let c = word(state, 2);
  let d = word(state, 3);
  let e = word(state, 4);
  let f = word(state, 5);
  let g = word(state, 6);
  let h = word(state, 7);
  for (let i = 0; i < ROUNDS; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + word(constants, i) + word(w, i)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = word(state, 0) + a;
  state[1] = word(state, 1) + b;
  state[2] = word(state, 2) + c;
  state[3] = word(state, 3) + d;
  state[4] = word(state, 4) + e;
  state[5] = word(state, 5) + f;
  state[6] = word(state, 6) + g;
  state[7] = word(state, 7) + h;
}

function fillSchedule(w: Int32Array, bytes: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i++) {
    const p = at + i * 4;
    w[i] =
      (byte(bytes, p) << 24) |
      (byte(bytes, p + 1) << 16) |
      (byte(bytes, p + 2) << 8) |
      byte(bytes, p + 3);
  }
  for (let i = 16; i < ROUNDS; i++) {
    const x = word(w, i - 15);
    const y = word(w, i - 2);
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    w[i] = word(w, i - 16) + s0 + word(w, i - 7) + s1;
  }
}

function rotate(x: number, bits: number): number {
  return (x >>> bits) | (x << (32 - bits));
}

// Every index here is inside its array; the casts spare a check per word in the hottest loop.
function word(words: Int32Array, at: number): number {
  return words[at] as number;
}

function byte(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}

function bigEndian(state: Int32Array): Uint8Array {
  const out = new Uint8Array(32);
  for (let i = 0; i < 32; i++) out[i] = word(state, i >> 2) >>> (24 - 8 * (i & 3));
  return out;
}
