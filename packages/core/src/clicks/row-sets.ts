/** Sets of rows that are told to be one click. A row that nothing was joined to is alone. */
export class RowSets {
  readonly #parent: Map<number, number> = new Map();

  /** The row that stands for the set; which one depends on the order of joining. */
  find(row: number): number {
    let at = row;
    for (let up = this.#parent.get(at); up !== undefined; up = this.#parent.get(at)) {
      const higher = this.#parent.get(up);
      if (higher !== undefined) this.#parent.set(at, higher);
      at = up;
    }
    return at;
  }

  join(a: number, b: number): void {
    const set = this.find(a);
    const other = this.find(b);
    if (set !== other) this.#parent.set(other, set);
  }

  /** True when nothing is joined. */
  get isEmpty(): boolean {
    return this.#parent.size === 0;
  }

  /** Forgets all joins. */
  clear(): void {
    if (this.#parent.size > 0) this.#parent.clear();
  }
}
