import type { ActivityStore } from './activity-store.ts';
import { bucketRows } from './bucket-rows.ts';
import type { ClickTable } from './click-table.ts';
import { ClickTableWriter } from './click-table-writer.ts';
import { AUDIT, FAMILIES, URL_CLICK_EVENTS } from './codes.ts';
import { FoldedIds } from './folded-ids.ts';
import { freeMemory } from './free-memory.ts';
import { familyOf, type Grouping } from './grouping.ts';
import { joinReports } from './join-reports.ts';
import { matchAlerts } from './match-alerts.ts';
import { matchFamilies } from './match-families.ts';
import { RowSets } from './row-sets.ts';
import { sortRows } from './sort-rows.ts';

/** Tables of which no two rows tell of one click. */
const ONE_ROW_EACH: readonly number[] = [AUDIT, FAMILIES.indexOf('detail')];

/**
 * Finds the clicks that the rows of a store tell of. The same rows in any order give the same
 * clicks, under other numbers. Takes time n log n in the rows of one person and URL, else linear.
 */
export function groupRows(store: ActivityStore): ClickTable {
  const folded = new FoldedIds(store);
  // What comes now needs the memory, and looks nothing up.
  store.rest();
  const writer = new ClickTableWriter(store, folded);
  if (!isOneTable(store)) joinRows(store, folded, writer);
  return writer.finish();
}

/** Whether all rows come from one table in which each row is a click. */
function isOneTable(store: ActivityStore): boolean {
  if (store.size === 0) return true;
  const family = familyOf(store, 0);
  if (!ONE_ROW_EACH.includes(family)) return false;
  for (let row = 1; row < store.size; row++) if (familyOf(store, row) !== family) return false;
  return true;
}

function joinRows(store: ActivityStore, folded: FoldedIds, writer: ClickTableWriter): void {
  const grouping: Grouping = { store, folded, sets: new RowSets(), doubts: [] };
  const { items, start } = bucketRows(store, folded);
  for (let bucket = 0; bucket < start.length - 1; bucket++) {
    const rows = items.subarray(start[bucket], start[bucket + 1]);
    const family = oneFamilyOf(store, rows);
    if (ONE_ROW_EACH.includes(family)) continue;
    sortRows(store, rows);
    joinBucket(grouping, rows, family);
    writer.addBucket(grouping, rows);
    grouping.sets.clear();
    grouping.doubts.length = 0;
  }
  freeMemory(items);
  freeMemory(start);
}

/** The family of all these rows, -1 when they have several. */
function oneFamilyOf(store: ActivityStore, rows: Uint32Array): number {
  const family = familyOf(store, rows[0] as number);
  for (const row of rows) if (familyOf(store, row) !== family) return -1;
  return family;
}

/**
 * @param rows of one user and URL, either of which may be unknown, in the order of compareRows
 * @param family of all of them, -1 for several
 */
function joinBucket(grouping: Grouping, rows: Uint32Array, family: number): void {
  const { user, url } = grouping.store.columns;
  const any = rows[0] as number;
  joinReports(grouping, rows);
  if (user.get(any) === 0 || url.get(any) === 0 || family === URL_CLICK_EVENTS) return;
  matchFamilies(grouping, rows);
  matchAlerts(grouping, rows);
}
