import type { PersonRow, Report, ReportSource } from '@timeofclick/core';
import { counted, type Page } from '../../report/page.ts';
import { pointedAt } from '../../report/pointed-at.ts';
import { commonFolder, worthShowing } from '../../report/sources-block.ts';
import { numberText } from '../../terminal/number-text.ts';
import { html, type Markup } from '../markup.ts';
import { recordText, timeText } from './record-text.ts';
import { type Cell, type Column, sortableTable } from './table.ts';

const COLUMNS: readonly Column[] = [
  { heading: 'Source', kind: 'name' },
  { heading: 'Records', kind: 'number', label: true },
  { heading: 'Activities', kind: 'number', label: true },
  { heading: 'First to last', kind: 'time', label: true },
  { heading: 'SHA-256', kind: 'hash', label: true },
];

/** Longer lists say little on paper; JSON has all. */
const MOST = 20;

/**
 * What was read: each source with its mark, records, activities behind the clicks of the report, period and hash.
 * @param people whose rows the page points at
 */
export function sourceTable(page: Page, report: Report, people: readonly PersonRow[]): Markup {
  const numbered = report.sources.map((source, index) => ({ source, file: index + 1 }));
  const shown =
    numbered.length <= MOST ? numbered : worthShowing(numbered, pointedAt(report, people), MOST);
  const folder = commonFolder(report.sources.map(({ name }) => name));
  const left = numbered.length - shown.length;
  const last =
    left === 0 ? null : `and ${counted(left, 'more source', 'more sources')}; --json lists all`;
  return sortableTable(
    'What was read; activities are those behind the clicks of this report',
    COLUMNS,
    shown.map(({ source, file }) =>
      sourceCells(page, source, `f${file}`, source.name.slice(folder.length) || source.name),
    ),
    last,
  );
}

function sourceCells(
  page: Page,
  source: ReportSource,
  mark: string,
  name: string,
): readonly Cell[] {
  const number = (value: number): Cell => ({ shown: numberText(value), key: value });
  const { period } = source;
  const badText = bad(source) === 0 ? '' : `, ${numberText(bad(source))} bad`;
  return [
    { shown: html`<span class="mark-name">${mark}</span> ${recordText(page, name)}`, key: mark },
    { shown: `${numberText(source.records)}${badText}`, key: source.records },
    number(source.matching),
    {
      shown:
        period === null
          ? html`<span class="faint">no click</span>`
          : html`${timeText(page, period.first, 5)} – ${timeText(page, period.last, 5)}`,
      key: period?.first ?? '',
    },
    {
      shown:
        source.sha256 === null
          ? html`<span class="faint">not computed</span>`
          : html`<code>${source.sha256}</code>`,
      key: source.sha256 ?? '',
    },
  ];
}

function bad({ rejected, unreadable }: ReportSource): number {
  return rejected + unreadable;
}
