import { activity, type Case, onlyActivities, rejected, source } from '../author/case.ts';
import { csv, table } from '../author/csv.ts';
import { sameClick } from '../author/expected.ts';
import { MAPPING } from '../author/public-sources.ts';
import { alert, click, ID, signIn, THIRD_ID, URL_SENT, USER } from '../author/records.ts';
import { purviewRow, type Row } from '../author/wrappers.ts';

const SEEN = 'public exports of 2022 to 2026 (Huntress "Rogue Inbox", philhagen/sof-elk issue 257)';
const file = 'input.csv';
const shape = 'purview-csv';

/** Outer cells speak only where the record does not. */
const lean = click({
  Id: undefined,
  CreationTime: undefined,
  UserId: undefined,
  Operation: undefined,
});
const MISSING = ['Id', 'CreationTime', 'UserId', 'Operation'].map(
  (name) => `warning property_missing /${name}`,
);
const leanRow = (cells: Row) =>
  purviewRow(lean, { RecordId: ID, Operation: 'TIUrlClickData', UserId: USER, ...cells });

const rows = (...cells: readonly Row[]) => csv(table(...cells));

export const purviewCsvCellsCases: readonly Case[] = [
  {
    name: 'purview-csv/newlines-in-quotes',
    why: 'A quoted cell may hold line breaks. Lines are counted in the file, so a record leads to where it starts.',
    source: 'RFC 4180, section 2.6',
    input: csv([
      ['RecordId', 'Note', 'AuditData'],
      [THIRD_ID, 'two\r\nlines', JSON.stringify(signIn())],
      [ID, 'and\nhere', JSON.stringify(click({ AppName: 'a\r\n"b"' }), null, 1)],
    ]),
    file,
    items: [
      activity({ ...sameClick, appName: 'a\r\n"b"' }, { at: { index: 1, line: 4, nth: 1 } }),
      source({ activities: 1, otherRecordTypes: 1 }),
    ],
  },
  {
    name: 'purview-csv/escapes-inside',
    why: 'Inner texts hold \\", \\r\\n and \\\\ of JSON; only the quotes are doubled for CSV.',
    source: SEEN,
    input: rows(
      purviewRow(click({ AppName: 'say "hi"\r\n\\back', Url: 'https://contoso.example/?q="x",y' })),
    ),
    file,
    items: onlyActivities([
      activity({ appName: 'say "hi"\r\n\\back', url: 'https://contoso.example/?q="x",y' }),
    ]),
  },
  {
    name: 'purview-csv/outer-cells-are-a-fallback',
    why: 'Where the record lacks Id, CreationTime, UserId or Operation, the row has them. RecordType inside still tells that it is a click.',
    source: MAPPING,
    input: rows(leanRow({ CreationDate: '2026-08-30T12:00:00Z' })),
    file,
    items: onlyActivities([
      activity(
        {
          id: ID,
          creationTime: '2026-08-30T12:00:00Z',
          userId: USER,
          operation: 'TIUrlClickData',
          timeOfClick: '2026-03-03T08:57:41Z',
        },
        { issues: MISSING },
      ),
    ]),
  },
  {
    name: 'purview-csv/inner-date-wins',
    why: "The outer date is in the form of a region and was read wrong by public tools. The record's own CreationTime counts, and the outer one is not even looked at.",
    source: 'LETHAL-FORENSICS/Microsoft-Analyzer-Suite issue 7',
    input: rows(purviewRow(click(), { CreationDate: '4/02/2025 1:31:13 am' })),
    file,
    items: onlyActivities([activity({ creationTime: '2026-03-03T09:35:02Z' }, { issues: [] })]),
  },
  {
    name: 'purview-csv/outer-date-in-american-form',
    why: 'As a fallback 9/20/2023 4:05:03 AM is clear: the 20 must be the day.',
    source: 'Huntress "Rogue Inbox" export of 2023',
    input: rows(leanRow({ CreationDate: '9/20/2023 4:05:03 AM' })),
    file,
    items: onlyActivities([
      activity({ creationTime: '2023-09-20T04:05:03Z' }, { issues: MISSING }),
    ]),
  },
  {
    name: 'purview-csv/outer-date-ambiguous',
    why: 'As a fallback 4/02/2025 could be two days: null and a warning, never a guess.',
    source: 'LETHAL-FORENSICS/Microsoft-Analyzer-Suite issue 7',
    input: rows(leanRow({ CreationDate: '4/02/2025 1:31:13 am' })),
    file,
    items: onlyActivities([
      activity(
        { creationTime: null },
        { issues: [...MISSING, 'warning date_ambiguous /CreationDate'] },
      ),
    ]),
  },
  {
    name: 'purview-csv/alert-inside',
    why: 'The alert about a click is an audit record of type 40 and comes in the same export. Whose click it is stands in the evidence, not in the row.',
    source: MAPPING,
    input: rows(purviewRow(alert())),
    file,
    items: onlyActivities([
      activity(
        {
          family: 'alert',
          userId: USER,
          url: URL_SENT,
          outcome: 'reached',
          recordType: 40,
          provenance: { shape },
        },
        { shape },
      ),
    ]),
  },
  {
    name: 'purview-csv/header-only',
    why: 'A search without results exports a header. That is said: it is no evidence of no clicks.',
    source: SEEN,
    input: 'RecordId,CreationDate,RecordType,Operation,UserId,AuditData\r\n',
    file,
    items: [source({}, { framing: 'csv', issues: { empty_source: 1 } })],
  },
  {
    name: 'purview-csv/no-record-in-the-row',
    why: 'A click row whose AuditData is no JSON is rejected with the cell named; the next row is fine.',
    source: 'exports edited by hand',
    input: rows(
      purviewRow(click(), { AuditData: '{"Operation":"TIUrlClickData",' }),
      purviewRow(click({ Id: THIRD_ID })),
    ),
    file,
    items: [
      rejected(['error embedded_json_invalid /AuditData'], { shape }),
      activity({ id: THIRD_ID }),
      source({ activities: 1, rejected: 1 }),
    ],
  },
];
