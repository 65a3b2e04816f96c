import type { SyncSeen } from './read-options.ts';

const WORDS = 4;
/** Above this share of used slots a lookup probes too long. */
const MAX_LOAD = 0.8;
const GROWTH = 1.5;

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
    this.#slots.set(hash, slot);
    this.#size++;
    if (this.#size > this.#capacity * MAX_LOAD) this.#grow();
    return true;
  }

  /** Index of the free slot for these words, or -1 when they are there. */
  #slotOf(a: number, b: number, c: number, d: number): number {
    const slots = this.#slots;
    let at = (a % this.#capacity) * WORDS;
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
      const slot = this.#slotOf(a, b, c, d);
      const slots = this.#slots;
      slots[slot] = a;
      slots[slot + 1] = b;
      slots[slot + 2] = c;
      slots[slot + 3] = d;
    }
  }
}

/** Murmur-like mix of the UTF-16 units in four lanes; not for secrets, and never stored. */
function hash128(text: string, out: Uint32Array): void {
  let a = 0x239b961b;
  let b = 0xab0e9789;
  let c = 0x38b34ae5;
  let d = 0xa1e38b93;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = rotate(Math.imul(a ^ unit, 0xcc9e2d51), 15) + b;
    b = rotate(Math.imul(b ^ unit, 0x1b873593), 17) + c;
    c = rotate(Math.imul(c ^ unit, 0x85ebca6b), 13) + d;
    d = rotate(Math.imul(d ^ unit, 0xc2b2ae35), 11) + a;
  }
  a = finish(a ^ text.length);
  b = finish(b ^ a);
  c = finish(c ^ b);
  d = finish(d ^ c);
  out[0] = a + b + c + d;
  out[1] = b ^ (a << 1);
  out[2] = c ^ (b << 1);
  // Zero marks a free slot.
  out[3] = d === 0 ? 1 : d;
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function finish(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
