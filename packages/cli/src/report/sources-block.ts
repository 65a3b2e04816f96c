import type { Report, ReportSource } from '@timeofclick/core';
import { tone } from '../terminal/look.ts';
import { cutMiddle, padText, textWidth } from '../terminal/text-width.ts';
import { counted, type Page } from './page.ts';

const MOST = 20;

/** One line per source: mark, name, records, activities behind the clicks of the report, start of its hash. */
export function sourcesBlock(page: Page, report: Pick<Report, 'sources'>): readonly string[] {
  const numbered = report.sources.map((source, index) => ({ source, mark: `f${index + 1}` }));
  const few = numbered.length <= MOST;
  const shown = few
    ? numbered
    : numbered.filter(({ source }) => source.matching > 0 || bad(source) > 0).slice(0, MOST);
  const folder = commonFolder(numbered.map(({ source }) => source.name));
  const cells = shown.map(({ source, mark }) => ({
    mark,
    name: page.plain(source.name.slice(folder.length) || source.name),
    records: counted(source.records, 'record', 'records'),
    activities: `${counted(source.matching, 'activity', 'activities')}${badText(source)}`,
    hash: source.sha256 === null ? '' : `sha256 ${source.sha256.slice(0, 8)}`,
  }));
  const width = (part: 'mark' | 'name' | 'records' | 'activities' | 'hash'): number =>
    Math.max(0, ...cells.map((cell) => textWidth(cell[part])));
  const rest = width('mark') + width('records') + width('activities') + width('hash') + 7;
  const name = Math.max(12, Math.min(width('name'), page.look.columns - rest));
  const lines = cells.map((cell) =>
    [
      cell.mark.padEnd(width('mark')),
      ' ',
      padText(cutMiddle(cell.name, name), name),
      '  ',
      cell.records.padStart(width('records')),
      '  ',
      cell.activities.padStart(width('activities')),
      '  ',
      tone(page.look, 'faint', cell.hash),
    ]
      .join('')
      .trimEnd(),
  );
  const left = numbered.length - shown.length;
  return left === 0
    ? lines
    : [...lines, `and ${counted(left, 'more source', 'more sources')}; --json lists all`];
}

function bad({ rejected, unreadable }: ReportSource): number {
  return rejected + unreadable;
}

function badText(source: ReportSource): string {
  return bad(source) === 0 ? '' : `, ${bad(source).toLocaleString('en-US')} bad`;
}

/** What all names start with, up to a slash. */
export function commonFolder(names: readonly string[]): string {
  const [first = ''] = names;
  let folder = first.slice(0, first.lastIndexOf('/') + 1);
  while (folder !== '' && !names.every((name) => name.startsWith(folder))) {
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  }
  return folder;
}
