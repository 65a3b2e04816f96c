import { type PersonRow, placeLabel } from '@timeofclick/core/report';
import { numberText } from '../terminal/number-text.ts';
import { type Row, type Table, type TableStyle, tableOf } from '../terminal/table.ts';
import { dayAndClock, type Page } from './page.ts';
import { howWords } from './report-words.ts';

type PeopleColumn = 'name' | 'marks' | 'time' | 'how' | 'address' | 'place';

const STYLE: TableStyle<PeopleColumn> = {
  columns: [
    { key: 'name', heading: 'MAY HAVE' },
    { key: 'marks', heading: '', atEnd: true },
    { key: 'time', heading: 'first click' },
    { key: 'how', heading: 'how', gap: 2 },
    { key: 'address', heading: 'IP', gap: 2 },
    { key: 'place', heading: 'row' },
  ],
  giveWay: [
    ['how', 26],
    ['name', 28],
    ['how', 18],
    ['name', 20],
    // Room for an IPv4 address; the long ones stand below.
    ['address', 15],
    ['name', 14],
    ['address', 0],
    ['how', 0],
  ],
  grow: ['how', 'name'],
};

/** A block of people with its heading: who, when, how, from where, and the row that says so. */
export interface PeopleBlock {
  readonly heading: string;
  readonly rows: readonly PersonRow[];
}

/** Prints blocks under each other with common columns; only the first heading names them. */
export function peopleBlocks(
  page: Page,
  blocks: readonly PeopleBlock[],
  nameOf: (userId: string) => string,
): readonly { readonly heading: string; readonly lines: readonly string[] }[] {
  const rows = blocks.map((block) => block.rows.map((row) => cellsOf(page, row, nameOf)));
  const table: Table<PeopleColumn> = tableOf(page.look, STYLE, rows.flat());
  return blocks.map(({ heading }, index) => ({
    heading: index === 0 ? table.heading(heading) : heading,
    lines: (rows[index] ?? []).flatMap((row) => table.lines(row)),
  }));
}

function cellsOf(
  page: Page,
  row: PersonRow,
  nameOf: (userId: string) => string,
): Row<PeopleColumn> {
  const { worst } = row;
  return {
    name: { text: nameOf(row.userId) },
    marks: { text: marksOf(row) },
    time: { text: dayAndClock(page, worst.timeOfClick) },
    how: { text: howText(page, row) },
    address: { text: worst.userIp === null ? '-' : page.plain(worst.userIp) },
    place: { text: placeLabel(worst.at) },
  };
}

/** "=" for a click in two exports, "?" for what may be a scanner. */
export function marksOf(row: PersonRow): string {
  return `${isInTwoExports(row) ? '=' : ''}${row.possibleScanner === null ? '' : '?'}`;
}

/** Two tables tell of the click, and only its content says that it is one. */
export function isInTwoExports(row: PersonRow): boolean {
  return row.worst.matchedBy.includes('user-message-url-time');
}

/** How a person's worst click came about: "overrode block page, 2x", "allowed; 6 URLs in 2 s; alert 10:02". */
export function howText(page: Page, row: PersonRow): string {
  const scanner = row.possibleScanner;
  const burst =
    scanner === null
      ? ''
      : `; ${scanner.count} ${scanner.reason === 'many-urls' ? 'URLs' : 'people'} in ${scanner.seconds} s`;
  const times = row.sameWay > 1 && scanner === null ? `, ${numberText(row.sameWay)}x` : '';
  return `${howWords(row)}${times}${burst}${alert(page, row)}`;
}

function alert(page: Page, { worst }: PersonRow): string {
  const alerted = page.local(worst.alertedAt);
  if (alerted === null) return '';
  const sameDay = page.local(worst.timeOfClick)?.day === alerted.day;
  return `; alert ${sameDay ? alerted.clock.slice(0, 5) : dayAndClock(page, worst.alertedAt, 5)}`;
}
