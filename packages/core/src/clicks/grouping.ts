import { BITS } from './activity-columns.ts';
import type { ActivityStore } from './activity-store.ts';
import type { FoldedIds } from './folded-ids.ts';
import { TICKS_PER_SECOND } from './instant.ts';
import type { RowSets } from './row-sets.ts';

/** Two tables round and stamp a click differently; further apart it is not taken for one click. */
export const WINDOW_TICKS: number = 2 * TICKS_PER_SECOND;

/** Rows that may tell of fewer clicks than they are counted as. */
export interface Doubt {
  /** One row of each click that is counted. */
  readonly rows: readonly number[];
  /** The fewest clicks they can be. */
  readonly atLeast: number;
}

/** What the steps of grouping share. */
export interface Grouping {
  readonly store: ActivityStore;
  readonly folded: FoldedIds;
  readonly sets: RowSets;
  readonly doubts: Doubt[];
}

export function familyOf(store: ActivityStore, row: number): number {
  return BITS.family(store.columns.bits.get(row));
}

/** NetworkMessageId, else SourceId, all spellings one number; 0 without. */
export function messageOf(grouping: Grouping, row: number): number {
  const { networkMessageId, sourceId } = grouping.store.columns;
  return grouping.folded.of(networkMessageId.get(row) || sourceId.get(row));
}
