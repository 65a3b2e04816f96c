import { type PersonRow, placeLabel } from '@timeofclick/core/report';
import { cutMiddle, padText, textWidth } from '../terminal/text-width.ts';
import { dayAndClock, type Page } from './page.ts';
import { howWords } from './report-words.ts';

/** One person's line, each part still at its natural width. */
interface Line {
  readonly name: string;
  readonly marks: string;
  readonly time: string;
  readonly how: string;
  readonly address: string;
  readonly place: string;
}

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
  const all = blocks.map(({ rows }) => rows.map((row) => lineOf(page, row, nameOf)));
  const widths = widthsOf(page, all.flat());
  return blocks.map(({ heading }, index) => ({
    heading:
      index === 0
        ? joined(widths, {
            name: heading,
            marks: '',
            time: 'first click',
            how: 'how',
            address: 'IP',
            place: 'row',
          })
        : heading,
    lines: (all[index] ?? []).map((line) => joined(widths, line)),
  }));
}

function lineOf(page: Page, row: PersonRow, nameOf: (userId: string) => string): Line {
  const { worst } = row;
  return {
    name: nameOf(row.userId),
    marks: `${isInTwoExports(row) ? '=' : ''}${row.possibleScanner === null ? '' : '?'}`,
    time: dayAndClock(page, worst.timeOfClick),
    how: howText(page, row),
    address: worst.userIp === null ? '-' : page.plain(worst.userIp),
    place: placeLabel(worst.at),
  };
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
  const times = row.sameWay > 1 && scanner === null ? `, ${row.sameWay}x` : '';
  return `${howWords(row)}${times}${burst}${alert(page, row)}`;
}

function alert(page: Page, { worst }: PersonRow): string {
  const alerted = page.local(worst.alertedAt);
  if (alerted === null) return '';
  const sameDay = page.local(worst.timeOfClick)?.day === alerted.day;
  return `; alert ${sameDay ? alerted.clock.slice(0, 5) : dayAndClock(page, worst.alertedAt, 5)}`;
}

interface Widths {
  readonly name: number;
  readonly time: number;
  readonly how: number;
  readonly address: number;
}

/** Which column gives way first where there is no room, and how far. */
const SHRINK: readonly (readonly [keyof Widths, number])[] = [
  ['how', 26],
  ['name', 18],
  ['address', 13],
  ['name', 12],
  ['how', 16],
  ['address', 9],
  ['how', 10],
  ['name', 8],
];
/** Blanks between the columns. */
const GAPS = 2 + 2 + 2 + 1;

function widthsOf(page: Page, lines: readonly Line[]): Widths {
  const widest = (part: keyof Line, least: number): number =>
    Math.max(least, ...lines.map((line) => textWidth(line[part])));
  const widths = {
    // Room for the marks beside the name.
    name: Math.max(16, widest('name', 7) + 3),
    time: widest('time', 11),
    how: widest('how', 26),
    address: widest('address', 11),
  };
  const natural = widths.name + widths.time + widths.how + widths.address + GAPS;
  let over = natural + widest('place', 3) - page.look.columns;
  for (const [column, least] of SHRINK) {
    const less = Math.max(0, Math.min(over, widths[column] - least));
    widths[column] -= less;
    over -= less;
  }
  return widths;
}

function joined(widths: Widths, line: Line): string {
  const marks = line.marks.padStart(2);
  return [
    padText(line.name, widths.name - 1),
    marks,
    ' ',
    padText(line.time, widths.time),
    '  ',
    padText(line.how, widths.how),
    '  ',
    padText(cutMiddle(line.address, widths.address), widths.address),
    ' ',
    line.place,
  ].join('');
}
