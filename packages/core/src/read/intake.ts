import type { IssueCode } from '../gen/enums.ts';
import type { ShapeName } from '../gen/shapes.ts';
import type { Issue } from '../gen/types.ts';
import type { At, ReadItem } from './read-items.ts';
import type { SyncSeen } from './read-options.ts';

/** Takes in what is read while it is read. A ReportBuilder is one. */
export interface Intake {
  /** The keys that it has. */
  readonly seen: SyncSeen;
  /** Called once for each reading. @param tenant of every activity; null: each record tells its own */
  begin(tenant: string | null): RecordIntake;
}

/** One reading on its way into an intake. */
export interface RecordIntake {
  /**
   * Takes a record from its bytes, without making an activity of it.
   * @param raw one JSON value
   * @returns false, with nothing changed, for a record that has to be read in full
   */
  take(raw: Uint8Array, at: At): boolean;
  /** Takes in an item of a record that was read in full, while its bytes are valid. */
  add(item: ReadItem): void;
  /** Adds to the summary of the source what was taken from bytes since the last call. */
  tally(summary: SourceTally): void;
  /** Called once, whether reading came to its end or was broken off. */
  end(): void;
}

/** What a source adds up to, for an intake to add to. */
export interface SourceTally {
  taken(activities: number, duplicates: number, shape: ShapeName): void;
  addIssue(code: IssueCode, times: number): void;
  deviates(aliases: number, conversions: number, issues: readonly Issue[]): void;
  /** Widens the period by one time. */
  covers(time: string | null): void;
}
