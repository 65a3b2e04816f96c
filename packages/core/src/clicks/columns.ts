import { freeMemory } from './free-memory.ts';

/** 4,096 rows a page: a small report stays small, a large one never copies itself to grow. */
const PAGE_BITS = 12;
const PAGE_ROWS: number = 1 << PAGE_BITS;
const ROW_MASK: number = PAGE_ROWS - 1;

/** As narrow as the largest number of a page: many columns know few strings, and those by low numbers. */
type Page = Uint8Array | Uint16Array | Uint32Array;

/** Stands for pages in which nothing but zeros was set: an export says nothing in many columns. */
const ZEROS: Page = /* @__PURE__ */ new Uint8Array(PAGE_ROWS);

/** Unsigned 32-bit numbers by row. Grows a page at a time; unset rows of a page read 0. */
export class Uint32Column {
  readonly #pages: Page[] = [];

  get(row: number): number {
    return (this.#pages[row >>> PAGE_BITS] as Page)[row & ROW_MASK] as number;
  }

  set(row: number, value: number): void {
    const at = row >>> PAGE_BITS;
    while (this.#pages.length <= at) this.#pages.push(ZEROS);
    const page = this.#pages[at] as Page;
    if (page === ZEROS) {
      if (value !== 0) this.#widen(at, value)[row & ROW_MASK] = value;
      return;
    }
    page[row & ROW_MASK] = value;
    // What is too large for the page was cut to its width.
    if (page[row & ROW_MASK] !== value) this.#widen(at, value)[row & ROW_MASK] = value;
  }

  /** A copy of the first rows, one array. */
  toArray(rows: number): Uint32Array {
    const out = new Uint32Array(rows);
    this.#pages.forEach((page, at) => {
      const left = rows - at * PAGE_ROWS;
      if (left > 0) out.set(left < PAGE_ROWS ? page.subarray(0, left) : page, at * PAGE_ROWS);
    });
    return out;
  }

  /** Gives the memory back at once. Nothing is asked afterwards. */
  free(): void {
    for (const page of this.#pages) if (page !== ZEROS) freeMemory(page);
  }

  /** Copies a page into one that can hold the value. */
  #widen(at: number, value: number): Page {
    const Width = value > 0xffff ? Uint32Array : value > 0xff ? Uint16Array : Uint8Array;
    const page = new Width(this.#pages[at] as Page);
    this.#pages[at] = page;
    return page;
  }
}

/**
 * Doubles by row. A twin of Uint32Column and not one generic class: with one element type each, the
 * engine compiles `get` to two loads.
 */
export class Float64Column {
  readonly #pages: Float64Array[] = [];

  get(row: number): number {
    return (this.#pages[row >>> PAGE_BITS] as Float64Array)[row & ROW_MASK] as number;
  }

  set(row: number, value: number): void {
    const page = row >>> PAGE_BITS;
    while (this.#pages.length <= page) this.#pages.push(new Float64Array(PAGE_ROWS));
    (this.#pages[page] as Float64Array)[row & ROW_MASK] = value;
  }

  /** A copy of the first rows, one array. */
  toArray(rows: number): Float64Array {
    const out = new Float64Array(rows);
    this.#pages.forEach((page, at) => {
      const left = rows - at * PAGE_ROWS;
      if (left > 0) out.set(left < PAGE_ROWS ? page.subarray(0, left) : page, at * PAGE_ROWS);
    });
    return out;
  }
}
