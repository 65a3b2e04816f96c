import type { ActivityStore } from './activity-store.ts';
import { type ClickDoubt, type ClickTable, rankOf } from './click-table.ts';
import { ALERT } from './codes.ts';
import type { FoldedIds } from './folded-ids.ts';
import { freeMemory } from './free-memory.ts';
import { familyOf, type Grouping } from './grouping.ts';
import { sortRows } from './sort-rows.ts';

/** What rows that are one click are to one another, by row; other rows are 0 everywhere. */
interface JoinedRows {
  /** The next row of the click + 1, 0 for the last one. */
  readonly next: Uint32Array;
  /** For the row that gives the time, the one that tells the outcome + 1. */
  readonly telling: Uint32Array;
  /** 1 for a row that does not give the time. */
  readonly isFurther: Uint8Array;
}

/** Makes a click of each row, and one of those that have been joined. */
export class ClickTableWriter {
  readonly #store: ActivityStore;
  readonly #folded: FoldedIds;
  /** Made when the first rows are joined: most exports have one row a click. */
  #joined: JoinedRows | null = null;
  /** With the row that gives the time for each click. */
  readonly #doubts: ClickDoubt[] = [];

  constructor(store: ActivityStore, folded: FoldedIds) {
    this.#store = store;
    this.#folded = folded;
  }

  /** @param rows of a bucket, in the order of compareRows; with what was found out about them */
  addBucket({ sets, doubts }: Grouping, rows: Uint32Array): void {
    if (sets.isEmpty && doubts.length === 0) return;
    const bySet = new Map<number, number[]>();
    for (const row of rows) {
      const set = sets.find(row);
      const told = bySet.get(set);
      if (told === undefined) bySet.set(set, [row]);
      else told.push(row);
    }
    const timedOf = new Map<number, number>();
    for (const [set, told] of bySet) {
      timedOf.set(set, timedRow(this.#store, told));
      if (told.length > 1) this.#join(told);
    }
    for (const { rows: some, atLeast } of doubts) {
      const clicks = some.map((row) => timedOf.get(sets.find(row)) as number);
      this.#doubts.push({ clicks: [...new Set(clicks)], atLeast });
    }
  }

  /** Once only. Numbers the clicks by time: whoever goes through them then meets the earliest first. */
  finish(): ClickTable {
    const store = this.#store;
    const timed = this.#timedRows();
    sortRows(store, timed);
    const count = timed.length;
    const telling = this.#tellingRows(timed);
    const outcome = new Uint8Array(count);
    for (let click = 0; click < count; click++) {
      outcome[click] = rankOf(store, telling[click] as number);
    }
    let withTime = count;
    while (withTime > 0 && Number.isNaN(store.seconds.get(timed[withTime - 1] as number))) {
      withTime--;
    }
    const next = this.#joined?.next ?? null;
    const doubts = numbered(this.#doubts, timed, store.size);
    const folded = this.#folded;
    return { store, folded, count, withTime, telling, timed, next, outcome, doubts };
  }

  /** @param told in the order of compareRows */
  #join(told: number[]): void {
    const { size } = this.#store;
    this.#joined ??= {
      next: new Uint32Array(size),
      telling: new Uint32Array(size),
      isFurther: new Uint8Array(size),
    };
    const { next, telling, isFurther } = this.#joined;
    const timed = timedRow(this.#store, told);
    putTellingFirst(this.#store, told);
    told.forEach((row, at) => {
      next[row] = (told[at + 1] ?? -1) + 1;
      isFurther[row] = row === timed ? 0 : 1;
    });
    telling[timed] = (told[0] as number) + 1;
  }

  /** The row of each click that gives its time, by number. */
  #timedRows(): Uint32Array {
    const { size } = this.#store;
    const timed = new Uint32Array(size);
    const isFurther = this.#joined?.isFurther;
    let count = 0;
    for (let row = 0; row < size; row++) {
      if (isFurther === undefined || isFurther[row] === 0) timed[count++] = row;
    }
    if (isFurther === undefined) return timed;
    freeMemory(isFurther);
    const cut = timed.slice(0, count);
    freeMemory(timed);
    return cut;
  }

  #tellingRows(timed: Uint32Array): Uint32Array {
    const by = this.#joined?.telling;
    if (by === undefined) return timed;
    const telling = timed.map((row) => ((by[row] as number) || row + 1) - 1);
    freeMemory(by);
    return telling;
  }
}

/** @param doubts with rows for clicks @param timed the row of each click */
function numbered(
  doubts: readonly ClickDoubt[],
  timed: Uint32Array,
  rows: number,
): readonly ClickDoubt[] {
  if (doubts.length === 0) return doubts;
  const clickOf = new Uint32Array(rows);
  timed.forEach((row, click) => {
    clickOf[row] = click;
  });
  const found = doubts.map(({ clicks, atLeast }) => ({
    clicks: clicks.map((row) => clickOf[row] as number),
    atLeast,
  }));
  freeMemory(clickOf);
  return found;
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
