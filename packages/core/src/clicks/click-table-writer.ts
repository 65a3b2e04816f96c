import type { ActivityStore } from './activity-store.ts';
import { type ClickDoubt, type ClickTable, rankOf } from './click-table.ts';
import { ALERT } from './codes.ts';
import type { FoldedIds } from './folded-ids.ts';
import { familyOf, type Grouping } from './grouping.ts';

/** Turns buckets whose rows have been joined into clicks, one bucket after the other, in place. */
export class ClickTableWriter {
  readonly #store: ActivityStore;
  readonly #folded: FoldedIds;
  readonly #rows: Uint32Array;
  readonly #start: Uint32Array;
  readonly #outcome: Uint8Array;
  readonly #timed: Uint32Array;
  readonly #doubts: ClickDoubt[] = [];
  #count = 0;

  /** @param rows bucket after bucket; the rows of each bucket are put in the order of its clicks */
  constructor(store: ActivityStore, folded: FoldedIds, rows: Uint32Array) {
    this.#store = store;
    this.#folded = folded;
    this.#rows = rows;
    this.#start = new Uint32Array(rows.length + 1);
    this.#outcome = new Uint8Array(rows.length);
    this.#timed = new Uint32Array(rows.length);
  }

  /** A bucket of one row. */
  addSingle(at: number): void {
    const row = this.#rows[at] as number;
    this.#addClick(at + 1, row, row);
  }

  /** A bucket of several rows, and what is in doubt about them. */
  addBucket({ sets, doubts }: Grouping, from: number, to: number): void {
    const bySet = new Map<number, number[]>();
    for (const row of this.#rows.subarray(from, to)) {
      const set = sets.find(row);
      const told = bySet.get(set);
      if (told === undefined) bySet.set(set, [row]);
      else told.push(row);
    }
    const clickOf = new Map<number, number>();
    let end = from;
    for (const [set, told] of bySet) {
      clickOf.set(set, this.#count);
      const timed = timedRow(this.#store, told);
      putTellingFirst(this.#store, told);
      this.#rows.set(told, end);
      end += told.length;
      this.#addClick(end, told[0] as number, timed);
    }
    for (const { rows, atLeast } of doubts) {
      const clicks = rows.map((row) => clickOf.get(sets.find(row)) as number);
      this.#doubts.push({ clicks: [...new Set(clicks)], atLeast });
    }
  }

  finish(): ClickTable {
    const count = this.#count;
    return {
      store: this.#store,
      folded: this.#folded,
      count,
      rows: this.#rows,
      start: this.#start.subarray(0, count + 1),
      outcome: this.#outcome.subarray(0, count),
      timed: this.#timed.subarray(0, count),
      doubts: this.#doubts,
    };
  }

  #addClick(end: number, telling: number, timed: number): void {
    this.#outcome[this.#count] = rankOf(this.#store, telling);
    this.#timed[this.#count] = timed;
    this.#count++;
    this.#start[this.#count] = end;
  }
}

/** The earliest row that is no alert and has a time, else the earliest. */
function timedRow(store: ActivityStore, told: readonly number[]): number {
  const own = told.find((row) => familyOf(store, row) !== ALERT);
  return own !== undefined && !Number.isNaN(store.seconds.get(own)) ? own : (told[0] as number);
}

/** Moves the earliest row with the worst outcome to the front, the others keep their order. */
function putTellingFirst(store: ActivityStore, told: number[]): void {
  let telling = 0;
  for (let at = 1; at < told.length; at++) {
    const worse = rankOf(store, told[at] as number) > rankOf(store, told[telling] as number);
    if (worse) telling = at;
  }
  told.unshift(...told.splice(telling, 1));
}
