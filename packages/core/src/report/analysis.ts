import type { ActivityStore } from '../clicks/activity-store.ts';
import type { ClickTable } from '../clicks/click-table.ts';
import { groupRows } from '../clicks/group-rows.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type ScannerBurst, scannersOf } from './scanners.ts';
import { Selections } from './selected-clicks.ts';
import type { SourceLog } from './source-log.ts';
import { sortSources } from './source-order.ts';

/** What all reports of one builder have in common: computed once, whatever the filters. */
export interface Analysis {
  readonly clicks: ClickTable;
  /** In printed order: the first is f1. */
  readonly sources: readonly SourceLog[];
  readonly coverage: Coverage;
  /** Clicks faster than people click, by person. */
  readonly scanners: ReadonlyMap<number, ScannerBurst>;
  readonly selections: Selections;
}

export function analyse(store: ActivityStore, unsorted: readonly SourceLog[]): Analysis {
  const clicks = groupRows(store);
  const sources = sortSources(unsorted, store);
  return {
    clicks,
    sources,
    coverage: coverageOf(store, sources),
    scanners: scannersOf(clicks),
    selections: new Selections(clicks),
  };
}
