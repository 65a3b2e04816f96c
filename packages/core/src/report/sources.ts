import { BITS } from '../clicks/activity-columns.ts';
import { forEachRow } from '../clicks/click-table.ts';
import { instantText } from '../clicks/instant.ts';
import { compareTimes } from '../clicks/row-order.ts';
import { ISSUE_CODE_SEVERITIES } from '../gen/code-severities.ts';
import type { IssueCode } from '../gen/enums.ts';
import type { ReportCounts, ReportDeviations, ReportSource } from '../gen/types.ts';
import type { Analysis } from './analysis.ts';
import type { SourceLog } from './source-log.ts';

/** What each source brought, in printed order. */
export function reportSources(analysis: Analysis, selected: Uint32Array): ReportSource[] {
  const { clicks, sources } = analysis;
  const isSelected = new Uint8Array(clicks.store.size);
  const select = (row: number): void => {
    isSelected[row] = 1;
  };
  selected.forEach((click) => {
    forEachRow(clicks, click, select);
  });
  return sources.map((source, at) => {
    let matching = 0;
    source.places.forEach((row) => {
      matching += isSelected[row] as number;
    });
    const { otherRecordTypes, rejected, unreadable } = otherCounts(source);
    const activities = source.places.count;
    const issues = source.summary?.issues ?? {};
    return {
      name: source.name,
      sha256: source.summary?.sha256 ?? null,
      bytes: source.summary?.bytes ?? 0,
      shapes: { ...source.summary?.shapes },
      records: activities + otherRecordTypes + rejected + unreadable,
      activities,
      matching,
      otherRecordTypes,
      rejected,
      unreadable,
      period: source.summary === null ? periodOf(analysis, at) : source.summary.period,
      issues: { ...issues },
      warnings: warningsOf(issues),
    };
  });
}

/**
 * Sums over all sources. Activities are distinct keys and duplicates the rest, whatever the readers
 * counted: a reader knows only the keys that it has seen itself.
 */
export function readCounts(analysis: Analysis): ReportCounts {
  const counts = { otherRecordTypes: 0, rejected: 0, unreadable: 0 };
  let told = 0;
  for (const source of analysis.sources) {
    const others = otherCounts(source);
    counts.otherRecordTypes += others.otherRecordTypes;
    counts.rejected += others.rejected;
    counts.unreadable += others.unreadable;
    told += source.places.count;
  }
  const activities = analysis.clicks.store.size;
  const records = told + counts.otherRecordTypes + counts.rejected + counts.unreadable;
  return { records, activities, duplicates: told - activities, ...counts };
}

export function deviationsOf({ clicks, sources }: Analysis): ReportDeviations {
  const deviations = { aliases: 0, conversions: 0, unknownValues: 0, conflicts: 0 };
  for (const { summary } of sources) {
    deviations.aliases += summary?.deviations.aliases ?? 0;
    deviations.conversions += summary?.deviations.conversions ?? 0;
    deviations.unknownValues += summary?.deviations.unknownValues ?? 0;
  }
  const { bits } = clicks.store.columns;
  for (let row = 0; row < clicks.store.size; row++) {
    if (BITS.conflict(bits.get(row))) deviations.conflicts++;
  }
  return deviations;
}

/** `fast` when any source was read so. */
export function modeOf({ sources }: Analysis): 'fast' | 'strict' {
  return sources.some((source) => source.summary?.mode === 'fast') ? 'fast' : 'strict';
}

function otherCounts(source: SourceLog): {
  readonly otherRecordTypes: number;
  readonly rejected: number;
  readonly unreadable: number;
} {
  return source.summary?.counts ?? source;
}

/** For a source that was not read to its end. */
function periodOf({ clicks, coverage }: Analysis, source: number): ReportSource['period'] {
  const spans = coverage.filter((span) => span.source === source);
  if (spans.length === 0) return null;
  const { store } = clicks;
  const rows = spans.flatMap((span) => [span.firstRow, span.lastRow]);
  rows.sort((a, b) => compareTimes(store, a, b));
  const text = (row: number): string | null =>
    instantText(store.seconds.get(row), store.columns.fraction.get(row));
  return { first: text(rows[0] as number), last: text(rows.at(-1) as number) };
}

function warningsOf(issues: Readonly<Partial<Record<IssueCode, number>>>): number {
  let warnings = 0;
  for (const [code, count] of Object.entries(issues)) {
    if (ISSUE_CODE_SEVERITIES[code as IssueCode] === 'warning') warnings += count;
  }
  return warnings;
}
