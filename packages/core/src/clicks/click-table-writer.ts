import type { ActivityStore } from './activity-store.ts';
import { type ClickDoubt, type ClickTable, rankOf } from './click-table.ts';
import { ALERT } from './codes.ts';
import type { FoldedIds } from './folded-ids.ts';
import { freeMemory } from './free-memory.ts';
import { familyOf, type Grouping } from './grouping.ts';
import { compareRows } from './row-order.ts';

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

  /** Once only. Numbers the clicks by time: whoever goes through them then meets the earliest first. */
  finish(): ClickTable {
    const count = this.#count;
    const order = inOrderOfTime(this.#store, this.#timed.subarray(0, count));
    const rows = new Uint32Array(this.#rows.length);
    const start = new Uint32Array(count + 1);
    let end = 0;
    order.forEach((click, at) => {
      const to = this.#start[click + 1] as number;
      for (let from = this.#start[click] as number; from < to; from++) {
        rows[end++] = this.#rows[from] as number;
      }
      start[at + 1] = end;
    });
    freeMemory(this.#rows);
    freeMemory(this.#start);
    const outcome = new Uint8Array(count);
    order.forEach((click, at) => {
      outcome[at] = this.#outcome[click] as number;
    });
    freeMemory(this.#outcome);
    const doubts = renumbered(this.#doubts, order);
    // Each number is read before it is written over by the row that it stands for.
    const timed = order;
    for (let at = 0; at < count; at++) timed[at] = this.#timed[order[at] as number] as number;
    freeMemory(this.#timed);
    return {
      store: this.#store,
      folded: this.#folded,
      count,
      rows,
      start,
      outcome,
      timed,
      doubts,
    };
  }

  #addClick(end: number, telling: number, timed: number): void {
    this.#outcome[this.#count] = rankOf(this.#store, telling);
    this.#timed[this.#count] = timed;
    this.#count++;
    this.#start[this.#count] = end;
  }
}

/** @param timed the row of each click by which it is ordered, no two the same */
function inOrderOfTime(store: ActivityStore, timed: Uint32Array): Uint32Array {
  // Rows came in the order of the sources, which is mostly that of time.
  const clickOf = new Uint32Array(store.size);
  timed.forEach((row, click) => {
    clickOf[row] = click + 1;
  });
  let count = 0;
  for (const click of clickOf) if (click > 0) clickOf[count++] = click - 1;
  const order = clickOf.subarray(0, count);
  const compare = (a: number, b: number): number =>
    compareRows(store, timed[a] as number, timed[b] as number);
  const isSorted = order.every(
    (click, at) => at === 0 || compare(order[at - 1] as number, click) < 0,
  );
  // An Array is sorted by its runs, one for each source.
  return isSorted ? order : Uint32Array.from(Array.from(order).sort(compare));
}

function renumbered(doubts: readonly ClickDoubt[], order: Uint32Array): readonly ClickDoubt[] {
  if (doubts.length === 0) return doubts;
  const numberOf = new Uint32Array(order.length);
  order.forEach((click, at) => {
    numberOf[click] = at;
  });
  return doubts.map(({ clicks, atLeast }) => ({
    clicks: clicks.map((click) => numberOf[click] as number),
    atLeast,
  }));
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
