import type { SyncSeen } from './read-options.ts';

const WORDS = 4;
/** Above this share of used slots a lookup probes too long. */
const MAX_LOAD = 0.8;
const GROWTH = 1.5;

/** Multipliers of the four words, which the lanes start with too. */
const A = 0x239b961b;
const B = 0xab0e9789 | 0;
const C = 0x38b34ae5;
const D = 0xa1e38b93 | 0;

/**
 * Set of activity keys that keeps 128 bits of each: open addressing in one typed array, 20 to 30
 * bytes a key. Two of a billion different keys share their 128 bits with a chance below 1e-20.
 */
export class SeenKeys implements SyncSeen {
  #slots: Uint32Array;
  #capacity: number;
  #size = 0;
  readonly #hash: Uint32Array = new Uint32Array(WORDS);

  constructor() {
    this.#capacity = 1024;
    this.#slots = new Uint32Array(this.#capacity * WORDS);
  }

  /** Number of different keys added. */
  get size(): number {
    return this.#size;
  }

  /** @returns false when the key was there before. */
  add(key: string): boolean {
    const hash = this.#hash;
    hash128(key, hash);
    const slot = this.#slotOf(hash[0] ?? 0, hash[1] ?? 0, hash[2] ?? 0, hash[3] ?? 0);
    if (slot < 0) return false;
    this.#fill(slot, hash[0] ?? 0, hash[1] ?? 0, hash[2] ?? 0, hash[3] ?? 0);
    this.#size++;
    if (this.#size > this.#capacity * MAX_LOAD) this.#grow();
    return true;
  }

  /** Index of the free slot for these words, or -1 when they are there. */
  #slotOf(a: number, b: number, c: number, d: number): number {
    const slots = this.#slots;
    // The share that the first word is of all words, of all slots: no division.
    let at = Math.floor(a * (this.#capacity / 2 ** 32)) * WORDS;
    for (;;) {
      const first = slots[at];
      // The last word of a used slot is never 0, see hash128.
      if (slots[at + 3] === 0) return at;
      if (first === a && slots[at + 1] === b && slots[at + 2] === c && slots[at + 3] === d) {
        return -1;
      }
      at += WORDS;
      if (at === slots.length) at = 0;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#capacity = Math.ceil(this.#capacity * GROWTH);
    this.#slots = new Uint32Array(this.#capacity * WORDS);
    for (let at = 0; at < old.length; at += WORDS) {
      if (old[at + 3] === 0) continue;
      const a = old[at] as number;
      const b = old[at + 1] as number;
      const c = old[at + 2] as number;
      const d = old[at + 3] as number;
      this.#fill(this.#slotOf(a, b, c, d), a, b, c, d);
    }
  }

  #fill(slot: number, a: number, b: number, c: number, d: number): void {
    const slots = this.#slots;
    slots[slot] = a;
    slots[slot + 1] = b;
    slots[slot + 2] = c;
    slots[slot + 3] = d;
  }
}

/** MurmurHash3_x86_128 of the UTF-16 units, two to a word; not for secrets, and never stored. */
function hash128(text: string, out: Uint32Array): void {
  const { length } = text;
  let a = A;
  let b = B;
  let c = C;
  let d = D;
  for (let at = 0; at < length; at += 8) {
    a ^= scrambled(wordAt(text, at, length), A, 15, B);
    a = (Math.imul(rotate(a, 19) + b, 5) + 0x561ccd1b) | 0;
    b ^= scrambled(wordAt(text, at + 2, length), B, 16, C);
    b = (Math.imul(rotate(b, 17) + c, 5) + 0x0bcaa747) | 0;
    c ^= scrambled(wordAt(text, at + 4, length), C, 17, D);
    c = (Math.imul(rotate(c, 15) + d, 5) + 0x96cd1c35) | 0;
    d ^= scrambled(wordAt(text, at + 6, length), D, 18, A);
    d = (Math.imul(rotate(d, 13) + a, 5) + 0x32ac3b17) | 0;
  }
  a = finish(a ^ length);
  b = finish(b ^ a);
  c = finish(c ^ b);
  d = finish(d ^ c);
  out[0] = a + b + c + d;
  out[1] = b ^ (a << 1);
  out[2] = c ^ (b << 1);
  // Zero marks a free slot.
  out[3] = d === 0 ? 1 : d;
}

/** Two units; nothing counts as 0, since the length goes in at the end. */
function wordAt(text: string, at: number, length: number): number {
  const low = at < length ? text.charCodeAt(at) : 0;
  return at + 1 < length ? low | (text.charCodeAt(at + 1) << 16) : low;
}

function scrambled(word: number, first: number, bits: number, second: number): number {
  return Math.imul(rotate(Math.imul(word, first), bits), second);
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function finish(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
