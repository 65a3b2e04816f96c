import type { ActivityStore } from './activity-store.ts';
import { bucketRows } from './bucket-rows.ts';
import type { ClickTable } from './click-table.ts';
import { ClickTableWriter } from './click-table-writer.ts';
import { ALERT } from './codes.ts';
import { FoldedIds } from './folded-ids.ts';
import { freeMemory } from './free-memory.ts';
import { familyOf, type Grouping } from './grouping.ts';
import { joinReports } from './join-reports.ts';
import { matchAlerts } from './match-alerts.ts';
import { matchFamilies } from './match-families.ts';
import { RowSets } from './row-sets.ts';

/**
 * Finds the clicks that the rows of a store tell of. The same rows in any order give the same
 * clicks, under other numbers. Takes time n log n in the rows of one person and URL, else linear.
 */
export function groupRows(store: ActivityStore): ClickTable {
  const folded = new FoldedIds(store.strings);
  const grouping: Grouping = { store, folded, sets: new RowSets(), doubts: [] };
  const { items, start } = bucketRows(store, folded);
  const writer = new ClickTableWriter(store, folded, items);
  for (let bucket = 0; bucket < start.length - 1; bucket++) {
    const from = start[bucket] as number;
    const to = start[bucket + 1] as number;
    if (to - from === 1) {
      writer.addSingle(from);
      continue;
    }
    joinBucket(grouping, items.subarray(from, to));
    writer.addBucket(grouping, from, to);
    grouping.sets.clear();
    grouping.doubts.length = 0;
  }
  freeMemory(start);
  return writer.finish();
}

/** @param rows of one user and URL, either of which may be unknown */
function joinBucket(grouping: Grouping, rows: Uint32Array): void {
  const { store } = grouping;
  const any = rows[0] as number;
  joinReports(grouping, rows);
  if (store.columns.user.get(any) === 0 || store.columns.url.get(any) === 0) return;
  const family = familyOf(store, any);
  if (family !== ALERT && rows.every((row) => familyOf(store, row) === family)) return;
  matchFamilies(grouping, rows);
  matchAlerts(grouping, rows);
}
