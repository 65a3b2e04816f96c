import { someRow } from '../../clicks/click-table.ts';
import { FAMILIES } from '../../clicks/codes.ts';
import { familyOf, WINDOW_TICKS } from '../../clicks/grouping.ts';
import { compareTimes, ticksBetween } from '../../clicks/row-order.ts';
import type { Span } from '../coverage.ts';
import { clockText } from '../zone-clock.ts';
import type { FoundNote, NoteContext } from './note-context.ts';
import { counted, listed, sourceLabel } from './wording.ts';

/** Tables that hold clicks which were let through. */
const WITH_ALLOWED: ReadonlySet<number> = new Set([
  FAMILIES.indexOf('url-click-events'),
  FAMILIES.indexOf('detail'),
]);

/** Audit records of type 41 tell of no allowed clicks: says when, and for what time, nothing else does. */
export function allowedClicksNotes(context: NoteContext): readonly FoundNote[] {
  const { clicks, selected } = context.about;
  if (selected.length === 0) return [];
  const spans = context.analysis.coverage.filter(({ family }) => WITH_ALLOWED.has(family));
  if (spans.length > 0) return endsEarly(context, spans);
  const { store } = clicks;
  const anyAllowed = selected.some((click) =>
    someRow(clicks, click, (row) => WITH_ALLOWED.has(familyOf(store, row))),
  );
  if (anyAllowed) return [];
  const text =
    'Only audit records and alerts tell of these clicks, and audit records of type 41 hold no allowed clicks: more people may have reached the page. UrlClickEvents of the same days would tell.';
  return [{ code: 'allowed-clicks-missing', text }];
}

function endsEarly(
  { analysis, about, clock }: NoteContext,
  spans: readonly Span[],
): readonly FoundNote[] {
  const { clicks, selected } = about;
  const { store } = clicks;
  const byTime = (a: number, b: number): number => compareTimes(store, a, b);
  const first = spans.map((span) => span.firstRow).sort(byTime)[0] as number;
  const last = spans
    .map((span) => span.lastRow)
    .sort(byTime)
    .at(-1) as number;
  let before = 0;
  let after = 0;
  selected.forEach((click) => {
    const row = clicks.timed[click] as number;
    if (ticksBetween(store, row, first) > WINDOW_TICKS) before++;
    if (ticksBetween(store, last, row) > WINDOW_TICKS) after++;
  });
  if (before + after === 0) return [];
  const names = [...new Set(spans.map(({ source }) => sourceLabel(analysis.sources, source)))];
  const at = (row: number): string => clockText(clock, store.seconds.get(row));
  const parts = [
    ...(before > 0 ? [`begin ${at(first)}, after ${counted(before, 'click')}`] : []),
    ...(after > 0 ? [`end ${at(last)}, before ${counted(after, 'click')}`] : []),
  ];
  const text = `Allowed clicks come from ${listed(names)} only, whose rows ${parts.join(', and ')}. Who was let through at other times is missing.`;
  return [{ code: 'allowed-clicks-missing', text }];
}
