import type { StringTable } from './string-table.ts';

const UNKNOWN = 0xffffffff;

/**
 * One number for all spellings of a string that differ in case only, so that users and message ids
 * are compared without building their texts again. Which spelling's number it is depends on the
 * order of the table: use it to compare, never to sort or to print. For a table that no longer grows.
 */
export class FoldedIds {
  readonly #strings: StringTable;
  readonly #known: Uint32Array;
  readonly #byLower: Map<string, number> = new Map();

  constructor(strings: StringTable) {
    this.#strings = strings;
    this.#known = new Uint32Array(strings.size + 1).fill(UNKNOWN);
    this.#known[0] = 0;
  }

  /** The number that stands for all spellings of this string; 0 for null. */
  of(id: number): number {
    const known = this.#known[id] as number;
    if (known !== UNKNOWN) return known;
    const folded = this.#fold(id);
    this.#known[id] = folded;
    return folded;
  }

  #fold(id: number): number {
    const text = this.#strings.text(id) as string;
    const lower = text.toLowerCase();
    if (lower === text) return this.#byLower.get(lower) ?? id;
    const found = this.#byLower.get(lower) ?? this.#strings.find(lower);
    if (found !== 0) return found;
    this.#byLower.set(lower, id);
    return id;
  }
}
