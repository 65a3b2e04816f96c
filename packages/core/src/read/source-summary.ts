import type { FramingName } from '../framing/frame.ts';
import type { IssueCode } from '../gen/enums.ts';

/** `records` is the sum of the five behind it; `outsidePeriod` ones are in none of them. */
export interface SourceCounts {
  records: number;
  activities: number;
  duplicates: number;
  otherRecordTypes: number;
  rejected: number;
  unreadable: number;
  /** Activities that `since` or `until` left out. */
  outsidePeriod: number;
}

/** How far the data is from Microsoft's page. Of records that are no click only when all is parsed. */
export interface Deviations {
  /** Keys sent in another spelling than documented. */
  aliases: number;
  /** Values of activities that a conversion changed. */
  conversions: number;
  /** Enum values and names that the page does not list. */
  unknownValues: number;
  /** Records that contradict themselves: two spellings, two outcomes, type and operation. */
  conflicts: number;
}

/** What the ResultIndex column of Search-UnifiedAuditLog rows tells. */
export interface SequenceSummary {
  readonly rows: number;
  readonly first: number;
  readonly last: number;
  /** Indexes between first and last that no row has. */
  readonly missing: number;
}

/** What was read from one source; the last item of each. */
export interface SourceSummary {
  readonly name: string;
  /** Lower-case hex of the bytes as stored, before decompression; `null` when not computed. */
  readonly sha256: string | null;
  /** Bytes read, after decompression. */
  readonly bytes: number;
  readonly framing: FramingName;
  /** `fast`: records that cannot be a click were cut out and checked, but not parsed. */
  readonly mode: 'fast' | 'strict';
  /** Records that were parsed and recognised, and skipped CSV rows, by shape; sorted by name. */
  readonly shapes: Readonly<Record<string, number>>;
  readonly counts: Readonly<SourceCounts>;
  /** Earliest and latest timeOfClick of its activities and duplicates, `null` without one. */
  readonly period: { readonly first: string; readonly last: string } | null;
  readonly deviations: Readonly<Deviations>;
  /** Number of issues by code, those of rejected and unreadable items included. */
  readonly issues: Readonly<Partial<Record<IssueCode, number>>>;
  readonly sequence: SequenceSummary | null;
}
