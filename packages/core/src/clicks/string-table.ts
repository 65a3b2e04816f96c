import { Uint32Column } from './columns.ts';
import { freeMemory } from './free-memory.ts';
import {
  isPlainLowerCase,
  isStoredBytes,
  isStoredString,
  isWide,
  loadString,
  storeBytes,
  storedBytes,
  storeString,
} from './string-bytes.ts';

const PAGE_BITS = 16;
const PAGE_BYTES: number = 1 << PAGE_BITS;
const MOST_FULL = 0.75;
const FEWEST_SLOTS = 1024;

/** The strings of a table one after the other, as string-bytes.ts stores them. */
export interface StringTableState {
  readonly count: number;
  readonly bytes: Uint8Array;
}

interface Page {
  readonly bytes: Uint8Array;
  used: number;
}

/**
 * Every distinct string once, by number. Number 0 is null, the first string is 1. A string costs its
 * UTF-16 units (a byte each when all are below U+0100, else two) and about 16 bytes. Lone surrogates
 * are kept. Holds 65,536 pages of 64 KiB (a longer string has a page of its own), then throws a
 * RangeError.
 */
export class StringTable {
  readonly #pages: Page[] = [];
  /** Page number and offset in the page, by string. */
  readonly #places: Uint32Column = new Uint32Column();
  readonly #hashes: Uint32Column = new Uint32Column();
  /** String by hash; 0 is a free slot. Empty while it rests. */
  #slots: Uint32Array = new Uint32Array(FEWEST_SLOTS);
  #count = 0;
  /** Differs between tables, so that no file can be made to collide in all of them. */
  readonly #factor: number = Math.floor(Math.random() * 0x7fffffff) * 2 + 1;

  /** Number of distinct strings; they have the numbers 1 to `size`. */
  get size(): number {
    return this.#count;
  }

  /** The number of a text, given to it now when it is new; 0 for null. */
  intern(text: string | null): number {
    if (text === null) return 0;
    const hash = this.#hash(text);
    const slot = this.#slotOf(text, hash);
    const known = this.#slots[slot] as number;
    if (known !== 0) return known;
    return this.#take(slot, hash, this.#store(text));
  }

  /** The same for a text that stands in bytes, one byte a unit. */
  internBytes(bytes: Uint8Array, start: number, end: number): number {
    const hash = this.#hashBytes(bytes, start, end);
    const slot = this.#slotOfBytes(bytes, start, end, hash);
    const known = this.#slots[slot] as number;
    if (known !== 0) return known;
    return this.#take(slot, hash, this.#storeBytes(bytes, start, end));
  }

  /** The number of a text, 0 when it is not in the table. */
  find(text: string): number {
    const slot = this.#slotOf(text, this.#hash(text));
    return this.#slots[slot] as number;
  }

  /** The same for a text that stands in bytes, one byte a unit. */
  findBytes(bytes: Uint8Array, start: number, end: number): number {
    const slot = this.#slotOfBytes(bytes, start, end, this.#hashBytes(bytes, start, end));
    return this.#slots[slot] as number;
  }

  text(id: number): string | null {
    if (id === 0) return null;
    const place = this.#places.get(id);
    return loadString((this.#pages[place >>> PAGE_BITS] as Page).bytes, place % PAGE_BYTES).text;
  }

  /** Whether it is ASCII without capitals: lower case in any spelling. False may mean either. */
  isPlainLowerCase(id: number): boolean {
    const place = this.#places.get(id);
    return isPlainLowerCase((this.#pages[place >>> PAGE_BITS] as Page).bytes, place % PAGE_BYTES);
  }

  /** Gives back the memory of what finds a text until the next one is looked for. */
  rest(): void {
    freeMemory(this.#slots);
    this.#slots = new Uint32Array(0);
  }

  /** Gives all memory back at once. Nothing is asked afterwards. */
  free(): void {
    this.rest();
    this.#places.free();
    this.#hashes.free();
    for (const { bytes } of this.#pages) freeMemory(bytes);
  }

  toState(): StringTableState {
    const bytes = new Uint8Array(this.#pages.reduce((sum, page) => sum + page.used, 0));
    let at = 0;
    for (const page of this.#pages) {
      bytes.set(page.bytes.subarray(0, page.used), at);
      at += page.used;
    }
    return { count: this.#count, bytes };
  }

  /** Takes in all strings of another table. @returns the number here by the number there */
  absorb(state: StringTableState): Uint32Array {
    const here = new Uint32Array(state.count + 1);
    for (let id = 1, at = 0; id <= state.count; id++) {
      const stored = loadString(state.bytes, at);
      here[id] = this.intern(stored.text);
      at = stored.next;
    }
    return here;
  }

  /** @returns the number of a new string */
  #take(slot: number, hash: number, place: number): number {
    const id = ++this.#count;
    this.#places.set(id, place);
    this.#hashes.set(id, hash);
    this.#slots[slot] = id;
    if (id > this.#slots.length * MOST_FULL) this.#fill();
    return id;
  }

  #store(text: string): number {
    const wide = isWide(text);
    const page = this.#pageFor(storedBytes(text.length, wide));
    const place = (this.#pages.length - 1) * PAGE_BYTES + page.used;
    page.used = storeString(text, wide, page.bytes, page.used);
    return place;
  }

  #storeBytes(bytes: Uint8Array, start: number, end: number): number {
    const page = this.#pageFor(storedBytes(end - start, false));
    const place = (this.#pages.length - 1) * PAGE_BYTES + page.used;
    page.used = storeBytes(bytes, start, end, page.bytes, page.used);
    return place;
  }

  /** The last page, with room for so many bytes. */
  #pageFor(size: number): Page {
    let page = this.#pages.at(-1);
    if (page === undefined || page.used + size > page.bytes.length) {
      if (this.#pages.length === PAGE_BYTES)
        throw new RangeError('more than 4 GiB of distinct text');
      page = { bytes: new Uint8Array(Math.max(PAGE_BYTES, size)), used: 0 };
      this.#pages.push(page);
    }
    return page;
  }

  /** Four units a step while all are narrow, so that bytes give the same. */
  #hash(text: string): number {
    const { length } = text;
    let hash = length;
    let all = 0;
    for (let at = 0; at < length; at += 4) {
      let word = 0;
      for (let i = at, shift = 0; i < length && i < at + 4; i++, shift += 8) {
        const unit = text.charCodeAt(i);
        all |= unit;
        word |= unit << shift;
      }
      hash = this.#mix(hash, word);
    }
    if (all > 0xff) {
      for (let i = 0; i < length; i++) hash = this.#mix(hash, text.charCodeAt(i));
    }
    return (hash ^ (hash >>> 15)) >>> 0;
  }

  #hashBytes(bytes: Uint8Array, start: number, end: number): number {
    let hash = end - start;
    let at = start;
    for (; at + 3 < end; at += 4) {
      const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
      const high = ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24);
      hash = this.#mix(hash, low | high);
    }
    if (at < end) {
      let word = 0;
      for (let shift = 0; at < end; at++, shift += 8) word |= (bytes[at] as number) << shift;
      hash = this.#mix(hash, word);
    }
    return (hash ^ (hash >>> 15)) >>> 0;
  }

  #mix(hash: number, word: number): number {
    const mixed = Math.imul(((hash << 5) | (hash >>> 27)) ^ word, this.#factor);
    return mixed ^ (mixed >>> 17);
  }

  /** The slot of the text, or the free one where it belongs. */
  #slotOf(text: string, hash: number): number {
    if (this.#slots.length === 0) this.#fill();
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] as number;
      if (id === 0 || (this.#hashes.get(id) === hash && this.#isText(id, text))) return slot;
    }
  }

  #slotOfBytes(bytes: Uint8Array, start: number, end: number, hash: number): number {
    if (this.#slots.length === 0) this.#fill();
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const id = this.#slots[slot] as number;
      if (id === 0) return slot;
      if (this.#hashes.get(id) !== hash) continue;
      const place = this.#places.get(id);
      const page = this.#pages[place >>> PAGE_BITS] as Page;
      if (isStoredBytes(page.bytes, place % PAGE_BYTES, bytes, start, end)) return slot;
    }
  }

  #isText(id: number, text: string): boolean {
    const place = this.#places.get(id);
    const page = this.#pages[place >>> PAGE_BITS] as Page;
    return isStoredString(page.bytes, place % PAGE_BYTES, text);
  }

  #fill(): void {
    let slots = FEWEST_SLOTS;
    while (this.#count > slots * MOST_FULL) slots *= 2;
    freeMemory(this.#slots);
    this.#slots = new Uint32Array(slots);
    const mask = slots - 1;
    for (let id = 1; id <= this.#count; id++) {
      let slot = this.#hashes.get(id) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = id;
    }
  }
}
