import { BOM, bytesOf } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, source } from '../author/case.ts';
import { csv, table } from '../author/csv.ts';
import { sameClick } from '../author/expected.ts';
import { PURVIEW_PAGE } from '../author/public-sources.ts';
import { click, ID, signIn } from '../author/records.ts';
import { oldPurviewRow, purviewRow, type Row } from '../author/wrappers.ts';

const SEEN = 'public exports of 2022 to 2026 (Huntress "Rogue Inbox", philhagen/sof-elk issue 257)';
const file = 'input.csv';
const shape = 'purview-csv';

const current = csv(table(purviewRow(signIn()), purviewRow(click())));
const secondRow = Buffer.from(bytesOf(current)).lastIndexOf(`\r\n${ID}`) + 2;

const { AssociatedAdminUnits: _, AssociatedAdminUnitsNames: __, ...six } = purviewRow(click());

const rows = (...cells: readonly Row[]) => csv(table(...cells));

export const purviewCsvCases: readonly Case[] = [
  {
    name: 'purview-csv/current-columns',
    why: 'Eight columns, AuditData a JSON object with doubled quotes, cells quoted only where they must be. The record in it is the record; the row only carries it.',
    source: SEEN,
    input: current,
    file,
    items: [
      activity(
        { ...sameClick, provenance: { shape, decision: 'blocked' } },
        { shape, record: click(), at: { index: 1, line: 3, nth: 1, byteOffset: secondRow } },
      ),
      source(
        { activities: 1, otherRecordTypes: 1 },
        { framing: 'csv', shapes: { 'purview-csv': 2 } },
      ),
    ],
  },
  {
    name: 'purview-csv/six-columns',
    why: 'Before administrative units came there were six columns.',
    source: SEEN,
    input: rows(six),
    file,
    items: onlyActivities([activity(sameClick, { shape, record: click() })], { framing: 'csv' }),
  },
  {
    name: 'purview-csv/old-columns',
    why: 'Until 2021 the export had CreationDate, UserIds, Operations, AuditData, and dates with seven zeros.',
    source: `${PURVIEW_PAGE}; microsoft-365-docs issue 1229`,
    input: rows(oldPurviewRow(click()), oldPurviewRow(signIn())),
    file,
    items: [
      activity(
        { ...sameClick, provenance: { shape: 'audit-data-row' } },
        { shape: 'audit-data-row', record: click() },
      ),
      source({ activities: 1, otherRecordTypes: 1 }, { shapes: { 'audit-data-row': 2 } }),
    ],
  },
  {
    name: 'purview-csv/every-cell-quoted',
    why: 'PowerShell and spreadsheets quote every cell.',
    source: 'Import-Csv | Export-Csv of an export',
    input: csv(table(purviewRow(click())), { quoteAll: true }),
    file,
    items: onlyActivities([activity(sameClick, { shape, record: click() })]),
  },
  {
    name: 'purview-csv/byte-order-mark',
    why: 'A spreadsheet that saves a CSV as UTF-8 puts a byte order mark before the first column name.',
    source: 'spreadsheets write it; parsers of public tools read utf-8-sig',
    input: BOM + rows(purviewRow(click())),
    file,
    items: onlyActivities([activity(sameClick, { shape, at: { index: 0, line: 2, nth: 1 } })]),
  },
  {
    name: 'purview-csv/line-feeds',
    why: 'Lines end in LF where a file went through Unix tools; the last one may have no end.',
    source: 'RFC 4180 asks for CR LF, files have all three',
    input: csv(table(purviewRow(signIn()), purviewRow(click())), { newline: '\n' }).trimEnd(),
    file,
    items: [
      activity(sameClick, { at: { index: 1, line: 3, nth: 1 } }),
      source({ activities: 1, otherRecordTypes: 1 }),
    ],
  },
  {
    name: 'purview-csv/semicolons',
    why: 'A spreadsheet under a European culture saves with semicolons.',
    source: 'the list separator of Windows regional settings',
    input: csv(table(purviewRow(click())), { separator: ';' }),
    file,
    items: onlyActivities([activity(sameClick, { shape, record: click() })]),
  },
  {
    name: 'purview-csv/columns-in-other-order-and-case',
    why: 'Columns are found by name, without case, wherever they stand, and others may stand between them.',
    source: 'exports re-saved by tools that sort, rename or add columns',
    input: csv([
      ['Comment', 'auditdata', 'RECORDID', 'operation'],
      ['a, "b"', JSON.stringify(click()), ID, 'TIUrlClickData'],
    ]),
    file,
    items: onlyActivities([activity(sameClick, { shape, record: click() })]),
  },
];
