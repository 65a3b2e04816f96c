import type { SourceSummary } from '@timeofclick/core/read';
import { counted, type Page } from '../report/page.ts';
import { type Tone, tone } from '../terminal/look.ts';
import { numberText } from '../terminal/number-text.ts';
import { wrapWide } from '../terminal/wrap-wide.ts';
import type { IssueGroup } from './issue-groups.ts';

const TONES: Readonly<Record<IssueGroup['severity'], Tone>> = {
  error: 'bad',
  warning: 'doubt',
  info: 'faint',
};

/** What was found in one source. */
export function sourceText(
  page: Page,
  source: SourceSummary,
  groups: readonly IssueGroup[],
): string {
  const { counts, deviations } = source;
  const bad = counts.rejected + counts.unreadable;
  const warnings = groups
    .filter(({ severity }) => severity === 'warning')
    .reduce((sum, { count }) => sum + count, 0);
  const verdict =
    bad > 0
      ? `${numberText(bad)} of ${numberText(counts.records)} bad`
      : warnings > 0
        ? counted(warnings, 'warning', 'warnings')
        : 'fine';
  const lines = [
    `${tone(page.look, 'strong', page.plain(source.name))}: ${tone(page.look, bad > 0 ? 'bad' : warnings > 0 ? 'doubt' : 'good', verdict)}`,
    ...labelled(
      page,
      'records',
      [
        numberText(counts.records),
        '=',
        `${counted(counts.activities + counts.duplicates, 'click', 'clicks')},`,
        `${counted(counts.otherRecordTypes, 'other', 'others')},`,
        `${numberText(counts.rejected)} rejected,`,
        `${numberText(counts.unreadable)} unreadable`,
      ].join(' '),
    ),
    ...labelled(page, 'shapes', `${shapesText(source)} (${source.framing})`),
    ...labelled(
      page,
      'deviations',
      `${numberText(deviations.aliases)} aliases, ${numberText(deviations.conversions)} conversions, ${numberText(deviations.unknownValues)} unknown values, ${numberText(deviations.conflicts)} conflicts`,
    ),
    ...groups
      .filter(({ severity }) => severity !== 'info')
      .flatMap((group) => groupLines(page, group)),
    ...infoLine(page, groups),
  ];
  return `${lines.join('\n')}\n`;
}

function groupLines(page: Page, group: IssueGroup): readonly string[] {
  const { columns } = page.look;
  const [first = '', ...rest] = wrapWide(page.plain(group.sentence), columns - 11);
  const severity = tone(page.look, TONES[group.severity], group.severity.padEnd(9));
  return [
    `  ${severity}${first}`,
    ...rest.map((line) => `           ${line}`),
    ...wrapWide(
      `${group.code} ${numberText(group.count)}x: ${placesText(group)}`,
      columns - 11,
    ).map((line) => `           ${tone(page.look, 'faint', line)}`),
  ];
}

function placesText({ places, count }: IssueGroup): string {
  const texts = places.map(
    ({ line, nth, byteOffset }) => `line ${line}${nth > 1 ? `#${nth}` : ''} (byte ${byteOffset})`,
  );
  return `${texts.join(', ')}${count > places.length ? ` and ${numberText(count - places.length)} more` : ''}`;
}

function infoLine(page: Page, groups: readonly IssueGroup[]): readonly string[] {
  const byCode = new Map<string, number>();
  for (const { severity, code, count } of groups) {
    if (severity === 'info') byCode.set(code, (byCode.get(code) ?? 0) + count);
  }
  return byCode.size === 0
    ? []
    : labelled(
        page,
        'info',
        [...byCode].map(([code, count]) => `${numberText(count)} ${code}`).join(', '),
      );
}

function labelled(page: Page, label: string, text: string): readonly string[] {
  return wrapWide(text, page.look.columns - 13).map(
    (line, index) => `  ${(index === 0 ? label : '').padEnd(11)}${line}`,
  );
}

function shapesText({ shapes }: SourceSummary): string {
  const parts = Object.entries(shapes).map(([shape, count]) => `${numberText(count)} ${shape}`);
  return parts.length === 0 ? 'none recognised' : parts.join(', ');
}
