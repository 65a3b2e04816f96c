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
  /** Rows click after click: first the one that tells the outcome, the others in compareRows order. */
  readonly rows: Uint32Array;
  /** Click c has the rows from start[c] to start[c + 1]. */
  readonly start: Uint32Array;
  /** Rank of the outcome, see codes.ts. */
  readonly outcome: Uint8Array;
  /** The row that gives the time. */
  readonly timed: Uint32Array;
  readonly doubts: readonly ClickDoubt[];
}

/** Clicks that may be fewer, since records of two tables cannot be paired one to one. */
export interface ClickDoubt {
  readonly clicks: readonly number[];
  readonly atLeast: number;
}

/** The row whose outcome, route and page are the click's. */
export function tellingRow(clicks: ClickTable, click: number): number {
  return clicks.rows[clicks.start[click] as number] as number;
}

/** All rows of a click, as a view. Makes an object: loops over all clicks use `forEachRow`. */
export function rowsOf(clicks: ClickTable, click: number): Uint32Array {
  return clicks.rows.subarray(clicks.start[click], clicks.start[click + 1]);
}

export function forEachRow(clicks: ClickTable, click: number, visit: (row: number) => void): void {
  const end = clicks.start[click + 1] as number;
  for (let at = clicks.start[click] as number; at < end; at++) visit(clicks.rows[at] as number);
}

/** Whether the test holds for a row of the click; the telling row is asked first. */
export function someRow(
  clicks: ClickTable,
  click: number,
  test: (row: number) => boolean,
): boolean {
  const end = clicks.start[click + 1] as number;
  for (let at = clicks.start[click] as number; at < end; at++) {
    if (test(clicks.rows[at] as number)) return true;
  }
  return false;
}

/** By time only, none last: 0 for clicks of one instant, which their numbers do not tell. */
export function compareClickTimes(clicks: ClickTable, a: number, b: number): number {
  return compareTimes(clicks.store, clicks.timed[a] as number, clicks.timed[b] as number);
}

export function hasTime({ store, timed }: ClickTable, click: number): boolean {
  return !Number.isNaN(store.seconds.get(timed[click] as number));
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
  const end = clicks.start[click + 1] as number;
  for (let at = clicks.start[click] as number; at < end; at++) {
    const value = values.get(clicks.rows[at] as number);
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
