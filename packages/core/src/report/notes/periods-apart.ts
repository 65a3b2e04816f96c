import type { ActivityStore } from '../../clicks/activity-store.ts';
import { TICKS_PER_SECOND } from '../../clicks/instant.ts';
import { compareTimes, ticksBetween } from '../../clicks/row-order.ts';
import type { Analysis } from '../analysis.ts';
import { clockText } from '../zone-clock.ts';
import type { FoundNote, NoteContext } from './note-context.ts';
import { counted, sourceLabel } from './wording.ts';

/** Daily exports of one table follow one another; that alone is no gap. */
const DAY_TICKS: number = 86400 * TICKS_PER_SECOND;

interface SourceSpan {
  readonly source: number;
  readonly families: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
}

interface Gap {
  readonly before: SourceSpan;
  readonly after: SourceSpan;
  readonly ticks: number;
}

/**
 * Sources whose clicks do not overlap in time: what one table lacks, the other cannot supply. Sources
 * of one table count only when more than a day lies between.
 */
export function periodNotes({ analysis, clock }: NoteContext): readonly FoundNote[] {
  const { store } = analysis.clicks;
  const gaps = gapsBetween(store, sourceSpans(analysis));
  const widest = gaps.reduce<Gap | null>(
    (wide, gap) => (wide === null || gap.ticks > wide.ticks ? gap : wide),
    null,
  );
  if (widest === null) return [];
  const label = (span: SourceSpan): string => sourceLabel(analysis.sources, span.source);
  const at = (row: number): string => clockText(clock, store.seconds.get(row));
  const more = gaps.length === 1 ? '' : ` There are ${counted(gaps.length - 1, 'more such gap')}.`;
  const text = `The clicks of ${label(widest.before)} end ${at(widest.before.lastRow)} and those of ${label(widest.after)} begin ${at(widest.after.firstRow)}: neither can complete the other.${more}`;
  return [{ code: 'periods-apart', text }];
}

/** One span for each source, by its first click. */
function sourceSpans({ clicks, coverage, sources }: Analysis): readonly SourceSpan[] {
  const { store } = clicks;
  const byTime = (a: number, b: number): number => compareTimes(store, a, b);
  return sources
    .map((_, source) => coverage.filter((span) => span.source === source))
    .filter((spans) => spans.length > 0)
    .map((spans) => ({
      source: spans[0]?.source ?? 0,
      families: spans.map((span) => span.family),
      firstRow: spans.map((span) => span.firstRow).sort(byTime)[0] as number,
      lastRow: spans
        .map((span) => span.lastRow)
        .sort(byTime)
        .at(-1) as number,
    }))
    .sort((a, b) => byTime(a.firstRow, b.firstRow) || a.source - b.source);
}

function gapsBetween(store: ActivityStore, spans: readonly SourceSpan[]): readonly Gap[] {
  const gaps: Gap[] = [];
  /** The span that reaches furthest so far. */
  let before = spans[0];
  for (const after of spans.slice(1)) {
    if (before === undefined) break;
    const ticks = ticksBetween(store, before.lastRow, after.firstRow);
    const oneTable = [...before.families, ...after.families].every(
      (family) => family === after.families[0],
    );
    if (ticks > (oneTable ? DAY_TICKS : 0)) gaps.push({ before, after, ticks });
    if (compareTimes(store, after.lastRow, before.lastRow) > 0) before = after;
  }
  return gaps;
}
