import { activity, type Case, rejected, source, unreadable } from '../author/case.ts';
import { csv, quoted, table } from '../author/csv.ts';
import { ISSUE_CODES } from '../author/public-sources.ts';
import { click, ID, numbered, signIn } from '../author/records.ts';
import { purviewRow } from '../author/wrappers.ts';

const n = (id: number) => click({ Id: numbered(id) });
const row = (id: number) => purviewRow(n(id));
const first = activity({ id: numbered(1) });
const second = activity({ id: numbered(2) });
const file = 'input.csv';
const HEADER = 'RecordId,AuditData\r\n';
const short = (id: number) => `${numbered(id)},${quoted(JSON.stringify(n(id)))}\r\n`;
/** What a spreadsheet keeps of a cell. */
const CELL = 32_767;
const long = JSON.stringify(click({ ExtendedProperties: 'x'.repeat(33_000) })).slice(0, CELL);
const longOther = JSON.stringify(signIn({ ExtendedProperties: 'x'.repeat(33_000) })).slice(0, CELL);

export const badCsvCases: readonly Case[] = [
  {
    name: 'bad-csv/cell-cut-by-a-spreadsheet',
    why: 'A spreadsheet keeps 32,767 characters of a cell. A record cut there is rejected with that reason; rows before and after are read.',
    source:
      'specifications and limits of Excel: total number of characters that a cell can contain',
    input: csv(table(row(1), purviewRow(click(), { AuditData: long }), row(2))),
    file,
    items: [
      first,
      rejected(['error csv_cell_cut /AuditData'], {
        at: { index: 1, line: 3 },
        shape: 'purview-csv',
        params: { length: CELL },
      }),
      second,
      source({ activities: 2, rejected: 1 }),
    ],
  },
  {
    name: 'bad-csv/cell-of-another-record-cut',
    why: 'The cut row is of another record type: it ends without }, so that fast mode finds it as strict mode does.',
    source: 'our rule for the two modes: fast skips parsing, never framing',
    input: csv(table(row(1), purviewRow(signIn(), { AuditData: longOther }), row(2))),
    file,
    items: [
      first,
      rejected(['error csv_cell_cut /AuditData'], { at: { index: 1, line: 3 } }),
      second,
      source({ activities: 2, rejected: 1 }),
    ],
  },
  {
    name: 'bad-csv/cell-of-that-length-that-is-whole',
    why: 'A record of exactly 32,767 characters that is whole is read: the length alone proves nothing.',
    source: ISSUE_CODES,
    input: csv(table(purviewRow(click(), { AuditData: padded() }))),
    file,
    items: [activity({ id: ID }), source({ activities: 1 })],
  },
  {
    name: 'bad-csv/row-with-other-number-of-cells',
    why: 'Quotes were lost, so a comma inside the JSON became a separator. Which cell is which cannot be told; the next row is fine.',
    source: 'files edited by hand or joined by tools that split at commas',
    input: `${HEADER}${short(1)}${numbered(3)},${JSON.stringify(n(3))}\r\n${short(2)}`,
    file,
    items: [
      first,
      { kind: 'unreadable', at: { index: 1, line: 3 } },
      second,
      source({ activities: 2, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-csv/too-many-cells',
    why: 'More cells than names: which cell is which cannot be told.',
    source: 'files joined by tools that split at commas',
    input: `${HEADER}${short(1)}a,b,c\r\n${short(2)}`,
    file,
    items: [
      first,
      unreadable('csv_row_ragged', {
        at: { index: 1, line: 3 },
        params: { cells: 3, expected: 2 },
      }),
      second,
      source({ activities: 2, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-csv/last-cells-left-out',
    why: 'Some tools leave out empty cells at the end of a row. A row with fewer cells than names is read as long as its record is there.',
    source: 'spreadsheets and scripts that trim lines',
    input: `RecordId,AuditData,AssociatedAdminUnits\r\n${short(1)}`,
    file,
    items: [first, source({ activities: 1 })],
  },
  {
    name: 'bad-csv/quote-never-closed',
    why: 'The file ends inside a quoted cell; the rows before are read.',
    source: 'a copy that stopped early',
    input: `${HEADER}${short(1)}${short(2).slice(0, 200)}`,
    file,
    items: [
      first,
      unreadable('csv_quote_unclosed', { at: { index: 1, line: 3 } }),
      source({ activities: 1, unreadable: 1 }),
    ],
  },
  {
    name: 'bad-csv/row-cut',
    why: 'The file ends between two cells: the row has no record. Whether it was a click nobody knows, so it is not passed over, in fast mode neither.',
    source: 'a copy that stopped early',
    input: `${HEADER}${short(1)}${numbered(2)}`,
    file,
    items: [
      first,
      rejected(['error embedded_json_invalid /AuditData'], { at: { index: 1, line: 3 } }),
      source({ activities: 1, rejected: 1 }),
    ],
  },
  {
    name: 'bad-csv/empty-audit-data',
    why: 'A row that lost its record is rejected, not passed over: a click may be missing.',
    source: ISSUE_CODES,
    input: csv(table(row(1), purviewRow(click(), { AuditData: '' }), row(2))),
    file,
    items: [
      first,
      rejected(['error embedded_json_invalid /AuditData'], { at: { index: 1, line: 3 } }),
      second,
      source({ activities: 2, rejected: 1 }),
    ],
  },
  {
    name: 'bad-csv/audit-data-is-no-object',
    why: 'JSON in the cell that is no record.',
    source: ISSUE_CODES,
    input: csv(
      table(
        row(1),
        purviewRow(click(), { AuditData: '[]' }),
        purviewRow(click(), { AuditData: '"x"' }),
        row(2),
      ),
    ),
    file,
    items: [
      first,
      rejected(['error not_a_record'], { at: { index: 1 } }),
      rejected(['error not_a_record'], { at: { index: 2 } }),
      second,
      source({ activities: 2, rejected: 2 }),
    ],
  },
  {
    name: 'bad-csv/unknown-table',
    why: 'A CSV file of another table is named as such, not read as something it is not.',
    source: ISSUE_CODES,
    input: 'Name,Age\r\nMara,41\r\nJonas,15\r\n',
    file,
    items: [
      ...[1, 2, 3].map((line) => unreadable('not_json', { at: { index: line - 1, line } })),
      source({ unreadable: 3 }, { framing: 'text' }),
    ],
  },
  {
    name: 'bad-csv/blank-lines',
    why: 'Blank lines between and after rows hold nothing.',
    source: 'files edited by hand',
    input: `${HEADER}${short(1)}\r\n\r\n${short(2)}\r\n`,
    file,
    items: [
      first,
      activity({ id: numbered(2) }, { at: { index: 1, line: 5 } }),
      source({ activities: 2 }),
    ],
  },
  {
    name: 'bad-csv/column-named-twice',
    why: 'Of two columns with one name the first counts.',
    source: 'exports joined by tools',
    input: csv([
      ['RecordId', 'AuditData', 'AuditData'],
      [numbered(1), JSON.stringify(n(1)), '{}'],
    ]),
    file,
    items: [first, source({ activities: 1 })],
  },
];

/** A click of exactly the length at which spreadsheets cut. */
function padded(): string {
  const empty = JSON.stringify(click({ ExtendedProperties: '' })).length;
  return JSON.stringify(click({ ExtendedProperties: 'x'.repeat(CELL - empty) }));
}
