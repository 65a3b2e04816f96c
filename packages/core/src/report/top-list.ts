/** Entries kept beyond the limit before the list is cut again. */
const SLACK = 1000;

/** Keeps the first entries of an order out of any number, in memory for a few thousand. */
export class TopList<T> {
  readonly #limit: number;
  readonly #compare: (a: T, b: T) => number;
  #kept: T[] = [];
  /** The last entry that a full list has kept: what comes after it can be forgotten at once. */
  #worst: T | undefined;
  #total = 0;

  /** @param compare a total order: the result must not depend on the order of adding */
  constructor(limit: number, compare: (a: T, b: T) => number) {
    this.#limit = limit;
    this.#compare = compare;
  }

  /** Number of entries added. */
  get total(): number {
    return this.#total;
  }

  add(entry: T): void {
    this.#total++;
    if (this.#worst !== undefined && this.#compare(entry, this.#worst) > 0) return;
    this.#kept.push(entry);
    if (this.#kept.length > this.#limit * 2 + SLACK) this.#cut();
  }

  /** The first entries, in order. */
  entries(): readonly T[] {
    this.#cut();
    return this.#kept;
  }

  #cut(): void {
    this.#kept.sort(this.#compare);
    if (this.#kept.length <= this.#limit) return;
    this.#kept = this.#kept.slice(0, this.#limit);
    this.#worst = this.#kept.at(-1);
  }
}
