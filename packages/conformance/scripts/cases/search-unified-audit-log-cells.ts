import { activity, type Case, onlyActivities, source } from '../author/case.ts';
import { quotedCsv } from '../author/csv.ts';
import { sameClick } from '../author/expected.ts';
import { MAPPING, SEARCH_CMDLET } from '../author/public-sources.ts';
import { click, ID, numbered, USER } from '../author/records.ts';
import { searchResult, searchRow } from '../author/wrappers.ts';

const shape = 'search-unified-audit-log';
const file = 'input.csv';
const foundClick = { ...sameClick, creationTime: '2026-03-03T09:35:02Z', provenance: { shape } };
const DOCS =
  'MicrosoftDocs/office-365-management-api, AipDiscover.md and aip-unified-audit-logs-best-practices.md';

const numberedRows = (indexes: readonly string[]) =>
  quotedCsv(
    ...indexes.map((ResultIndex, at) =>
      searchRow(click({ Id: numbered(at + 1) }), { ResultIndex, ResultCount: '6' }),
    ),
  );

export const searchUnifiedAuditLogCellsCases: readonly Case[] = [
  {
    name: `${shape}/rows-missing`,
    why: 'ResultIndex numbers the results; ReturnLargeSet gives them in no order. A gap says that rows were lost, and is counted.',
    source: SEARCH_CMDLET,
    input: numberedRows(['3', '1', '6', '2']),
    file,
    items: [
      ...[1, 2, 3, 4].map((n) => activity({ id: numbered(n) })),
      source({ activities: 4 }, { sequence: { rows: 4, first: 1, last: 6, missing: 2 } }),
    ],
  },
  {
    name: `${shape}/index-minus-one`,
    why: "A sample on Microsoft's page has ResultIndex -1 and ResultCount 0 on a row that does carry a record: the search timed out inside. The record counts, the number does not.",
    source: `${DOCS}, line 139`,
    input: numberedRows(['-1']),
    file,
    items: onlyActivities([activity({ id: numbered(1) })], { sequence: null }),
  },
  {
    name: `${shape}/outer-cells-are-a-fallback`,
    why: 'Identity, CreationDate, UserIds and Operations speak where the record does not.',
    source: MAPPING,
    input: quotedCsv(
      searchRow(
        click({ Id: undefined, CreationTime: undefined, UserId: undefined, Operation: undefined }),
        {
          Identity: ID,
          UserIds: USER,
          Operations: 'TIUrlClickData',
        },
      ),
    ),
    file,
    items: onlyActivities([
      activity(
        {
          id: ID,
          creationTime: '2026-03-20T09:35:02Z',
          userId: USER,
          operation: 'TIUrlClickData',
          recordType: 41,
        },
        {
          issues: ['Id', 'CreationTime', 'UserId', 'Operation'].map(
            (name) => `warning property_missing /${name}`,
          ),
        },
      ),
    ]),
  },
  {
    name: `${shape}/date-in-ticks`,
    why: 'ConvertTo-Json of PowerShell 5 writes CreationDate as /Date(ms)/; as a fallback it is UTC. The name in RecordType fills in for a record that has none.',
    source: 'ConvertTo-Json of Windows PowerShell 5.1',
    input: JSON.stringify(
      searchResult(click({ CreationTime: undefined, RecordType: undefined }), {
        CreationDate: '/Date(1727954579123)/',
      }),
    ),
    items: onlyActivities([
      activity(
        { creationTime: '2024-10-03T11:22:59.123Z', recordType: 41 },
        {
          issues: [
            'warning property_missing /CreationTime',
            'warning property_missing /RecordType',
          ],
        },
      ),
    ]),
  },
  {
    name: `${shape}/remoting-columns`,
    why: 'Remoting adds PSComputerName, RunspaceId and PSShowComputerName.',
    source: DOCS,
    input: quotedCsv({
      PSComputerName: 'outlook.office365.com',
      RunspaceId: numbered(9),
      PSShowComputerName: 'False',
      ...searchRow(click()),
    }),
    file,
    items: onlyActivities([activity(foundClick, { shape })]),
  },
];
