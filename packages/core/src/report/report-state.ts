import type { ActivityStoreState } from '../clicks/activity-store.ts';
import type { PlaceLogState } from '../clicks/place-log.ts';
import type { SourceSummary } from '../read/source-summary.ts';

/** What a source brought besides activities, counted item by item; used until its summary comes. */
export interface SeenCounts {
  readonly otherRecordTypes: number;
  readonly rejected: number;
  readonly unreadable: number;
}

export interface SourceState {
  readonly name: string;
  /** What the reader said at the end of the source, `null` when it was not read to its end. */
  readonly summary: SourceSummary | null;
  readonly seen: SeenCounts;
  readonly places: PlaceLogState;
}

/**
 * All that a ReportBuilder knows, as plain objects and typed arrays: can be structured-cloned, so
 * posted between workers, and given to `ReportBuilder.merge`. For the version that made it only.
 */
export interface ReportState {
  readonly stateVersion: number;
  readonly activities: ActivityStoreState;
  readonly sources: readonly SourceState[];
}

/** Goes up with every change of the columns or of the bytes in a state. */
export const STATE_VERSION = 2;
