import { BITS } from './activity-columns.ts';
import type { ActivityStore } from './activity-store.ts';
import { ALERT } from './codes.ts';
import type { FoldedIds } from './folded-ids.ts';
import { familyOf } from './grouping.ts';
import { compareTimes } from './row-order.ts';

/** The clicks of a store, numbered by time (none last), then family and key of the row that gives it. */
export interface ClickTable {
  readonly store: ActivityStore;
  readonly folded: FoldedIds;
  readonly count: number;
  /** Number of the clicks that have a time. */
  readonly withTime: number;
  /** The row whose outcome, route and page are the click's. */
  readonly telling: Uint32Array;
  /** The row that gives the time. */
  readonly timed: Uint32Array;
  /**
   * By row, the next one of the same click + 1: first the one that tells the outcome, the others in
   * compareRows order, 0 after the last. Null when every click has one row.
   */
  readonly next: Uint32Array | null;
  /** Rank of the outcome, see codes.ts. */
  readonly outcome: Uint8Array;
  readonly doubts: readonly ClickDoubt[];
}

/** Clicks that may be fewer, since records of two tables cannot be paired one to one. */
export interface ClickDoubt {
  readonly clicks: readonly number[];
  readonly atLeast: number;
}

/** The row whose outcome, route and page are the click's. */
export function tellingRow(clicks: ClickTable, click: number): number {
  return clicks.telling[click] as number;
}

/** The next row of the same click, -1 after the last one. */
function rowAfter({ next }: ClickTable, row: number): number {
  return next === null ? -1 : (next[row] as number) - 1;
}

/** All rows of a click; the telling row is the first. */
export function rowsOf(clicks: ClickTable, click: number): number[] {
  const rows: number[] = [];
  forEachRow(clicks, click, (row) => rows.push(row));
  return rows;
}

export function rowCount(clicks: ClickTable, click: number): number {
  let count = 0;
  for (let row = tellingRow(clicks, click); row >= 0; row = rowAfter(clicks, row)) count++;
  return count;
}

export function forEachRow(clicks: ClickTable, click: number, visit: (row: number) => void): void {
  for (let row = tellingRow(clicks, click); row >= 0; row = rowAfter(clicks, row)) visit(row);
}

/** Whether the test holds for a row of the click; the telling row is asked first. */
export function someRow(
  clicks: ClickTable,
  click: number,
  test: (row: number) => boolean,
): boolean {
  for (let row = tellingRow(clicks, click); row >= 0; row = rowAfter(clicks, row)) {
    if (test(row)) return true;
  }
  return false;
}

/** By time only, none last: 0 for clicks of one instant, which their numbers do not tell. */
export function compareClickTimes(clicks: ClickTable, a: number, b: number): number {
  return compareTimes(clicks.store, clicks.timed[a] as number, clicks.timed[b] as number);
}

export function hasTime({ withTime }: ClickTable, click: number): boolean {
  return click < withTime;
}

/** The number of the click's user, all spellings one; 0 when it names nobody. */
export function personOf(clicks: ClickTable, click: number): number {
  return clicks.folded.of(clicks.store.columns.user.get(tellingRow(clicks, click)));
}

export function urlOf(clicks: ClickTable, click: number): number {
  return clicks.store.columns.url.get(tellingRow(clicks, click));
}

/** True for a click that only alerts tell of. */
export function isAlertOnly(clicks: ClickTable, click: number): boolean {
  return !someRow(clicks, click, (row) => familyOf(clicks.store, row) !== ALERT);
}

/** The first value that a row of the click has in a column, the telling row asked first; 0 without. */
export function firstOf(
  clicks: ClickTable,
  click: number,
  column: 'address' | 'action' | 'networkMessageId' | 'sourceId',
): number {
  const values = clicks.store.columns[column];
  for (let row = tellingRow(clicks, click); row >= 0; row = rowAfter(clicks, row)) {
    const value = values.get(row);
    if (value !== 0) return value;
  }
  return 0;
}

/** NetworkMessageId of the click, else SourceId, as sent; 0 without. */
export function messageOfClick(clicks: ClickTable, click: number): number {
  return firstOf(clicks, click, 'networkMessageId') || firstOf(clicks, click, 'sourceId');
}

export function rankOf(store: ActivityStore, row: number): number {
  return BITS.outcome(store.columns.bits.get(row));
}
