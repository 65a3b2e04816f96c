import { type PersonRow, placeLabel } from '@timeofclick/core/report';
import { commonHost, shortName } from '../report/common-host.ts';
import { titleLine } from '../report/header.ts';
import { counted, dayAndClock, type Page } from '../report/page.ts';
import { isInTwoExports } from '../report/people-block.ts';
import { briefWords } from '../report/report-words.ts';
import { type Tone, tone } from '../terminal/look.ts';
import { cutMiddle, padStartText, padText, textWidth } from '../terminal/text-width.ts';
import { outcomeName } from './outcome-name.ts';

const COLUMNS = ['person', 'marks', 'how', 'clicks', 'first', 'last', 'address', 'row'] as const;
type Column = (typeof COLUMNS)[number];
type Cells = Readonly<Record<Column, string>>;

const HEADINGS: Cells = {
  person: 'PERSON',
  marks: '',
  how: 'HOW',
  clicks: 'CLICKS',
  first: 'FIRST',
  last: 'LAST',
  address: 'IP',
  row: 'ROW',
};
/** Which columns give way first, and how far. */
const SHRINK: readonly (readonly [Column, number])[] = [
  ['person', 18],
  ['address', 15],
  ['how', 10],
  ['person', 10],
  ['address', 9],
];
const TONES: Readonly<Record<ReturnType<typeof outcomeName>, Tone>> = {
  reached: 'bad',
  'may have': 'doubt',
  stopped: 'good',
};

/**
 * One line per person under the name of the outcome, worst first.
 * @param narrowed whether the people are those of some links only
 */
export function peopleTable(page: Page, rows: readonly PersonRow[], narrowed: boolean): string {
  const host = commonHost(rows.map(({ userId }) => userId));
  const all = rows.map((row) => cellsOf(page, row, host));
  const widths = widthsOf(page, all);
  const lines: string[] =
    rows.length === 0 ? [] : [tone(page.look, 'strong', joined(widths, HEADINGS))];
  rows.forEach((row, index) => {
    const outcome = outcomeName(row.outcome);
    const before = rows[index - 1];
    if (before === undefined || outcomeName(before.outcome) !== outcome) {
      lines.push(tone(page.look, TONES[outcome], outcome.toUpperCase()));
    }
    const cells = all[index];
    if (cells !== undefined) lines.push(joined(widths, cells));
  });
  const title = `${host === null ? '' : `${page.plain(host)}  `}${counted(rows.length, 'person', 'people')}`;
  const hint =
    narrowed || rows.length === 0
      ? []
      : ['All links that were clicked, ordinary ones too: --domain HOST narrows it.'];
  return `${[titleLine(page, title), ...lines, ...files(page, rows), ...hint].join('\n')}\n`;
}

function cellsOf(page: Page, row: PersonRow, host: string | null): Cells {
  const [address = '-', ...more] = row.addresses;
  const first = dayAndClock(page, row.first, 5);
  const last = dayAndClock(page, row.last, 5);
  return {
    person: page.plain(shortName(row.userId, host)),
    marks: `${isInTwoExports(row) ? '=' : ''}${row.possibleScanner === null ? '' : '?'}`,
    how: briefWords(row),
    clicks: row.clicks.toLocaleString('en-US'),
    first,
    last: last === first ? '' : last,
    address: `${page.plain(address)}${more.length === 0 ? '' : ` +${more.length}`}`,
    row: placeLabel(row.worst.at),
  };
}

function widthsOf(page: Page, all: readonly Cells[]): Readonly<Record<Column, number>> {
  const widths: Record<Column, number> = {
    person: 0,
    marks: 0,
    how: 0,
    clicks: 0,
    first: 0,
    last: 0,
    address: 0,
    row: 0,
  };
  for (const column of COLUMNS) {
    for (const cells of [HEADINGS, ...all])
      widths[column] = Math.max(widths[column], textWidth(cells[column]));
  }
  let over = Object.values(widths).reduce((sum, width) => sum + width + 1, -1) - page.look.columns;
  for (const [column, least] of SHRINK) {
    const less = Math.max(0, Math.min(over, widths[column] - least));
    widths[column] -= less;
    over -= less;
  }
  return widths;
}

function joined(widths: Readonly<Record<Column, number>>, cells: Cells): string {
  return COLUMNS.map((column) => {
    const text = column === 'address' ? cutMiddle(cells.address, widths.address) : cells[column];
    return column === 'clicks' ? padStartText(text, widths.clicks) : padText(text, widths[column]);
  })
    .join(' ')
    .trimEnd();
}

/** What the marks of the rows stand for. */
function files(page: Page, rows: readonly PersonRow[]): readonly string[] {
  const used = new Map(rows.map(({ worst }) => [worst.at.file, worst.at.source]));
  return [...used]
    .sort(([a], [b]) => a - b)
    .map(([file, name]) => `f${file} ${cutMiddle(page.plain(name), page.look.columns - 6)}`);
}
