import type { Report, ReportSource } from '@timeofclick/core';
import { numberText } from '../terminal/number-text.ts';
import { type TableStyle, tableOf } from '../terminal/table.ts';
import { counted, type Page } from './page.ts';

/** Lines, unless more sources are pointed at. */
const MOST = 20;

const STYLE: TableStyle<'name' | 'records' | 'activities' | 'hash'> = {
  columns: [
    { key: 'name', heading: '' },
    { key: 'records', heading: '', gap: 2, atEnd: true },
    { key: 'activities', heading: '', gap: 2, atEnd: true },
    { key: 'hash', heading: '', gap: 2 },
  ],
  giveWay: [
    ['name', 24],
    ['hash', 0],
    ['activities', 0],
    ['records', 0],
  ],
  grow: ['name'],
};

/**
 * One line per source: mark, name, records, activities behind the clicks of the report, start of its hash.
 * @param pointedAt numbers of sources that the page names: they are listed in any case
 */
export function sourcesBlock(
  page: Page,
  report: Pick<Report, 'sources'>,
  pointedAt: ReadonlySet<number>,
): readonly string[] {
  const numbered = report.sources.map((source, index) => ({ source, file: index + 1 }));
  const shown = numbered.length <= MOST ? numbered : worthShowing(numbered, pointedAt, MOST);
  const folder = commonFolder(numbered.map(({ source }) => source.name));
  const mark = `f${shown.at(-1)?.file ?? 1}`.length;
  const rows = shown.map(({ source, file }) => ({
    name: {
      text: `${`f${file}`.padEnd(mark)} ${page.plain(source.name.slice(folder.length) || source.name)}`,
    },
    records: { text: counted(source.records, 'record', 'records') },
    activities: {
      text: `${counted(source.matching, 'activity', 'activities')}${badText(source)}`,
    },
    hash: {
      text: source.sha256 === null ? '' : `sha256 ${source.sha256.slice(0, 8)}`,
      tone: 'faint' as const,
    },
  }));
  const table = tableOf(page.look, STYLE, rows);
  const left = numbered.length - shown.length;
  return [
    ...rows.flatMap((row) => table.lines(row)),
    ...(left === 0
      ? []
      : [`and ${counted(left, 'more source', 'more sources')}; --json lists all`]),
  ];
}

/** Those that the page points at, and others that brought clicks or could not be read, in their order. */
export function worthShowing<Numbered extends { source: ReportSource; file: number }>(
  numbered: readonly Numbered[],
  pointedAt: ReadonlySet<number>,
  most: number,
): readonly Numbered[] {
  const needed = numbered.filter(({ file }) => pointedAt.has(file));
  const others = numbered.filter(
    ({ source, file }) => !pointedAt.has(file) && (source.matching > 0 || bad(source) > 0),
  );
  return [...needed, ...others.slice(0, Math.max(0, most - needed.length))].sort(
    (a, b) => a.file - b.file,
  );
}

function bad({ rejected, unreadable }: ReportSource): number {
  return rejected + unreadable;
}

function badText(source: ReportSource): string {
  return bad(source) === 0 ? '' : `, ${numberText(bad(source))} bad`;
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
