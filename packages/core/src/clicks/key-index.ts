import { AT, type ColumnName } from './activity-columns.ts';
import type { Uint32Column } from './columns.ts';
import { freeMemory } from './free-memory.ts';

const MOST_FULL = 0.75;
const FEWEST_SLOTS = 1024;

/** Finds the row of an activity key: open addressing, 4 to 11 bytes a row. */
export class KeyIndex {
  readonly #columns: Readonly<Record<ColumnName, Uint32Column>>;
  /**
   * Row + 1, which is below the number of slots, and above it the upper bits of the key's hash, that
   * few rows of other keys are looked at; 0 is a free slot. Empty while it rests.
   */
  #slots: Uint32Array = new Uint32Array(FEWEST_SLOTS);
  #size = 0;
  readonly #factor: number = Math.floor(Math.random() * 0x7fffffff) * 2 + 1;

  constructor(columns: Readonly<Record<ColumnName, Uint32Column>>) {
    this.#columns = columns;
  }

  /** @returns -1 when no row has the key in these values */
  find(values: Uint32Array): number {
    const { keyPrefix, key0, key1, key2, key3 } = this.#columns;
    const a = values[AT.key0] as number;
    const b = values[AT.key1] as number;
    const c = values[AT.key2] as number;
    const d = values[AT.key3] as number;
    const prefix = values[AT.keyPrefix] as number;
    if (this.#slots.length === 0) this.#fill();
    const mask = this.#slots.length - 1;
    const hash = this.#hash(prefix, a, b, c, d);
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const slot = this.#slots[at] as number;
      if (slot === 0) return -1;
      if (((slot ^ hash) & ~mask) !== 0) continue;
      const row = (slot & mask) - 1;
      if (key0.get(row) !== a || key1.get(row) !== b || key2.get(row) !== c) continue;
      if (key3.get(row) === d && keyPrefix.get(row) === prefix) return row;
    }
  }

  /** Adds a row whose key no other row has, after asking for it. Its columns are filled. */
  insert(row: number): void {
    this.#size++;
    if (this.#size > this.#slots.length * MOST_FULL) this.#fill();
    else this.#take(row);
  }

  /** Gives its memory back until it is asked again. */
  rest(): void {
    freeMemory(this.#slots);
    this.#slots = new Uint32Array(0);
  }

  #fill(): void {
    let slots = FEWEST_SLOTS;
    while (this.#size > slots * MOST_FULL) slots *= 2;
    freeMemory(this.#slots);
    this.#slots = new Uint32Array(slots);
    for (let row = 0; row < this.#size; row++) this.#take(row);
  }

  #take(row: number): void {
    const { keyPrefix, key0, key1, key2, key3 } = this.#columns;
    const mask = this.#slots.length - 1;
    const hash = this.#hash(
      keyPrefix.get(row),
      key0.get(row),
      key1.get(row),
      key2.get(row),
      key3.get(row),
    );
    let at = hash & mask;
    while (this.#slots[at] !== 0) at = (at + 1) & mask;
    this.#slots[at] = (hash & ~mask) | (row + 1);
  }

  /** Made with a factor of its own per index: ids that someone chose cannot be made to collide. */
  #hash(prefix: number, a: number, b: number, c: number, d: number): number {
    let hash = Math.imul(prefix ^ a, this.#factor);
    hash = Math.imul(hash ^ (hash >>> 15) ^ b, this.#factor);
    hash = Math.imul(hash ^ (hash >>> 15) ^ c, this.#factor);
    hash = Math.imul(hash ^ (hash >>> 15) ^ d, this.#factor);
    return (hash ^ (hash >>> 15)) >>> 0;
  }
}
