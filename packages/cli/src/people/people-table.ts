import { type PersonRow, placeLabel } from '@timeofclick/core/report';
import { commonHost, shortName } from '../report/common-host.ts';
import { titleLines } from '../report/header.ts';
import { counted, dayAndClock, type Page } from '../report/page.ts';
import { marksOf } from '../report/people-block.ts';
import { legend } from '../report/people-legend.ts';
import { briefWords } from '../report/report-words.ts';
import { type Tone, tone } from '../terminal/look.ts';
import { numberText } from '../terminal/number-text.ts';
import { type Row, type TableStyle, tableOf } from '../terminal/table.ts';
import { wrapWide } from '../terminal/wrap-wide.ts';
import { outcomeName } from './outcome-name.ts';

type Column = 'person' | 'marks' | 'how' | 'clicks' | 'first' | 'last' | 'address' | 'row';

const STYLE: TableStyle<Column> = {
  columns: [
    { key: 'person', heading: 'PERSON' },
    { key: 'marks', heading: '' },
    { key: 'how', heading: 'HOW' },
    { key: 'clicks', heading: 'CLICKS', atEnd: true, label: 'clicks' },
    { key: 'first', heading: 'FIRST' },
    { key: 'last', heading: 'LAST', label: 'last' },
    { key: 'address', heading: 'IP' },
    { key: 'row', heading: 'ROW' },
  ],
  giveWay: [
    ['person', 18],
    // Room for an IPv4 address; the long ones stand below.
    ['address', 15],
    ['person', 14],
    ['how', 8],
    ['address', 0],
    ['last', 0],
    ['how', 0],
    ['clicks', 0],
  ],
  grow: ['how', 'person'],
};
const TONES: Readonly<Record<ReturnType<typeof outcomeName>, Tone>> = {
  reached: 'bad',
  'may have': 'doubt',
  stopped: 'good',
};

/**
 * One line per person under the name of the outcome, worst first.
 * @param hint what a reader should know besides, or null
 */
export function peopleTable(page: Page, rows: readonly PersonRow[], hint: string | null): string {
  const host = commonHost(rows.map(({ userId }) => userId));
  const all = rows.map((row) => cellsOf(page, row, host));
  const table = tableOf(page.look, STYLE, all);
  const lines = rows.length === 0 ? [] : [tone(page.look, 'strong', table.heading())];
  rows.forEach((row, index) => {
    const outcome = outcomeName(row.outcome);
    const before = rows[index - 1];
    if (before === undefined || outcomeName(before.outcome) !== outcome) {
      lines.push(tone(page.look, TONES[outcome], outcome.toUpperCase()));
    }
    const cells = all[index];
    if (cells !== undefined) lines.push(...table.lines(cells));
  });
  const title = `${host === null ? '' : `${page.plain(host)}  `}${counted(rows.length, 'person', 'people')}`;
  return `${[
    ...titleLines(page, title),
    ...lines,
    ...legend(page, rows),
    ...files(page, rows),
    ...(hint === null ? [] : wrapWide(page.plain(hint), page.look.columns)),
  ].join('\n')}\n`;
}

function cellsOf(page: Page, row: PersonRow, host: string | null): Row<Column> {
  const [address = '-', ...more] = row.addresses;
  const first = dayAndClock(page, row.first, 5);
  const last = dayAndClock(page, row.last, 5);
  return {
    person: { text: page.plain(shortName(row.userId, host)) },
    marks: { text: marksOf(row) },
    how: { text: briefWords(row) },
    clicks: { text: numberText(row.clicks) },
    first: { text: first },
    last: { text: last === first ? '' : last },
    address: { text: `${page.plain(address)}${more.length === 0 ? '' : ` +${more.length}`}` },
    row: { text: placeLabel(row.worst.at) },
  };
}

/** What the marks of the rows stand for. */
function files(page: Page, rows: readonly PersonRow[]): readonly string[] {
  const used = new Map(rows.map(({ worst }) => [worst.at.file, worst.at.source]));
  return [...used]
    .sort(([a], [b]) => a - b)
    .flatMap(([file, name]) => wrapWide(`f${file} ${page.plain(name)}`, page.look.columns));
}
