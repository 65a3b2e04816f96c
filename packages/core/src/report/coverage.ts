import type { ActivityStore } from '../clicks/activity-store.ts';
import { FAMILIES } from '../clicks/codes.ts';
import { familyOf } from '../clicks/grouping.ts';
import { compareTimes } from '../clicks/row-order.ts';
import type { SourceLog } from './source-log.ts';

/** What one source tells of one family: the rows with its earliest and its latest time. */
export interface Span {
  /** Place in the sorted list of sources. */
  readonly source: number;
  /** Code of the family. */
  readonly family: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Spans of all sources and families that have an activity with a time. */
export type Coverage = readonly Span[];

export function coverageOf(store: ActivityStore, sources: readonly SourceLog[]): Coverage {
  return sources.flatMap((log, source) => {
    const firsts: (number | undefined)[] = [];
    const lasts: (number | undefined)[] = [];
    log.places.forEach((row) => {
      if (Number.isNaN(store.seconds.get(row))) return;
      const family = familyOf(store, row);
      const first = firsts[family];
      const last = lasts[family];
      if (first === undefined || compareTimes(store, row, first) < 0) firsts[family] = row;
      if (last === undefined || compareTimes(store, row, last) > 0) lasts[family] = row;
    });
    return FAMILIES.flatMap((_, family) => {
      const firstRow = firsts[family];
      const lastRow = lasts[family];
      if (firstRow === undefined || lastRow === undefined) return [];
      return [{ source, family, firstRow, lastRow }];
    });
  });
}
