import type { NoteCode, Report } from '@timeofclick/core';
import { tone } from '../terminal/look.ts';
import { numberText } from '../terminal/number-text.ts';
import { wrapWide } from '../terminal/wrap-wide.ts';
import { counted, type Page } from './page.ts';

/** Said by the list itself, or in fewer words below. */
const SAID_ELSEWHERE: readonly NoteCode[] = ['list-truncated', 'fast-mode'];
const FAST_MODE = 'Records that are no clicks were cut out but not parsed; --strict parses them.';
const REACHED_MEANS =
  'Reached = Safe Links let the browser go. It does not prove a typed password.';

/** One note as it is shown. */
export interface NoteText {
  /** `!`: it may make the numbers wrong; `-`: it says how to read them. */
  readonly mark: '!' | '-';
  /** null for what every report says. */
  readonly code: NoteCode | null;
  /** Safe to print. */
  readonly text: string;
}

/** What a reader must know before trusting the numbers, first what may make them wrong. */
export function noteTexts(
  page: Page,
  report: Report,
  leaveOut: readonly string[],
): readonly NoteText[] {
  const left = new Set<string>([...SAID_ELSEWHERE, ...leaveOut]);
  const found = (severity: 'warning' | 'info', mark: NoteText['mark']): readonly NoteText[] =>
    report.notes
      .filter((note) => note.severity === severity && !left.has(note.code))
      .map(({ code, text }) => ({ mark, code, text: page.plain(withoutNames(report, text)) }));
  const own = (text: string): NoteText => ({ mark: '-', code: null, text });
  return [
    ...found('warning', '!'),
    ...(report.people.reached > 0 ? [own(REACHED_MEANS)] : []),
    ...found('info', '-'),
    ...(report.run.mode === 'fast' ? [own(FAST_MODE)] : []),
    ...(report.clicks.total > 0 ? [own(sums(report))] : []),
  ];
}

/** The notes as lines of the terminal. */
export function notesBlock(
  page: Page,
  report: Report,
  leaveOut: readonly NoteCode[],
): readonly string[] {
  return noteTexts(page, report, leaveOut).flatMap(({ mark, text }) => marked(page, mark, text));
}

function marked(page: Page, mark: '!' | '-', text: string): readonly string[] {
  return wrapWide(text, page.look.columns - 2).map((line, index) =>
    index > 0
      ? `  ${line}`
      : mark === '!'
        ? `${tone(page.look, 'doubt', '!')} ${line}`
        : `- ${line}`,
  );
}

/** "44 activities = 31 clicks + 9 repeated ids + 4 seen twice; 0 rejected." */
function sums({ selected, clicks, read }: Report): string {
  const parts = [
    counted(clicks.total, 'click', 'clicks'),
    ...(selected.duplicates > 0
      ? [counted(selected.duplicates, 'repeated id', 'repeated ids')]
      : []),
    ...(selected.merged > 0 ? [`${numberText(selected.merged)} seen twice`] : []),
  ];
  const bad = `${numberText(read.rejected)} rejected${read.unreadable > 0 ? `, ${numberText(read.unreadable)} unreadable` : ''}`;
  return `${counted(selected.records, 'activity', 'activities')} = ${parts.join(' + ')}; ${bad}.`;
}

/** Notes name sources as `f1 (purview-audit.csv)`; the names stand below. */
function withoutNames(report: Report, text: string): string {
  return report.sources.reduce(
    (shorter, { name }, index) => shorter.replaceAll(`f${index + 1} (${name})`, `f${index + 1}`),
    text,
  );
}
