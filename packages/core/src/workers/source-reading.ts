import type { OpenedSources } from '../read/open-source.ts';
import { readActivitiesOf } from '../read/read-activities.ts';
import type { RejectedItem, UnreadableItem } from '../read/read-items.ts';
import type { ReadOptions } from '../read/read-options.ts';
import type { SourceSummary } from '../read/source-summary.ts';
import type { ReportBuilder } from '../report/report-builder.ts';

/** Bad records of a source that are told one by one. */
export const FIRST_BAD = 5;

/** A record that could not be read or taken, without its bytes. */
export type BadRecord = Pick<UnreadableItem | RejectedItem, 'kind' | 'at' | 'issues'>;

/** What became of one source. */
export interface SourceReading {
  readonly summary: SourceSummary;
  /** The first bad records, at most five; `summary.counts` has their number. */
  readonly firstBad: readonly BadRecord[];
}

/** Reads sources one after the other into a builder. Rejects as `readActivitiesOf` does. */
export async function readInto(
  builder: ReportBuilder,
  sources: OpenedSources,
  options: Omit<ReadOptions, 'into'>,
  onSource?: (reading: SourceReading) => void,
): Promise<void> {
  let firstBad: BadRecord[] = [];
  // Whoever remembers keys elsewhere has to be told each of them.
  const { seen } = options;
  const into = seen === undefined ? { into: builder } : {};
  for await (const item of readActivitiesOf(sources, { ...options, ...into })) {
    if (seen !== undefined) builder.add(item);
    if (item.kind === 'source') {
      onSource?.({ summary: item.source, firstBad });
      firstBad = [];
    } else if (item.kind === 'unreadable' || item.kind === 'rejected') {
      const { kind, at, issues } = item;
      if (firstBad.length < FIRST_BAD) firstBad.push({ kind, at, issues });
    }
  }
}
