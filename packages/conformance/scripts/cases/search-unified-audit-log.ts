import { BOM, joined, utf16 } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, source } from '../author/case.ts';
import { quotedCsv } from '../author/csv.ts';
import { sameClick } from '../author/expected.ts';
import { SEARCH_CMDLET } from '../author/public-sources.ts';
import { click, signIn, THIRD_ID } from '../author/records.ts';
import { searchResult, searchRow } from '../author/wrappers.ts';

const shape = 'search-unified-audit-log';
const file = 'input.csv';
const foundClick = { ...sameClick, creationTime: '2026-03-03T09:35:02Z', provenance: { shape } };
const DOCS =
  'MicrosoftDocs/office-365-management-api, AipDiscover.md and aip-unified-audit-logs-best-practices.md';
const SUZAKU = 'Yamato-Security/suzaku pull request 129: both forms and a bare object occur';

export const searchUnifiedAuditLogCases: readonly Case[] = [
  {
    name: `${shape}/csv`,
    why: 'Export-Csv quotes every cell; RecordType is a name; the outer date follows the culture and is not used.',
    source: `${DOCS}; ${SEARCH_CMDLET}`,
    input: quotedCsv(
      searchRow(click(), { CreationDate: '3/12/2025 7:31:34 AM' }),
      searchRow(signIn(), { ResultIndex: '2' }),
    ),
    file,
    items: [
      activity(foundClick, { shape, record: click() }),
      source({ activities: 1, otherRecordTypes: 1 }, { framing: 'csv', shapes: { [shape]: 2 } }),
    ],
  },
  {
    name: `${shape}/type-line`,
    why: 'Windows PowerShell 5 writes #TYPE and a class name before the header, unless told not to.',
    source: 'Export-Csv of Windows PowerShell 5.1, -NoTypeInformation',
    input: `#TYPE Selected.System.Management.Automation.PSCustomObject\r\n${quotedCsv(searchRow(click()))}`,
    file,
    items: onlyActivities([activity(foundClick, { shape, at: { index: 0, line: 3, nth: 1 } })], {
      framing: 'csv',
    }),
  },
  {
    name: `${shape}/utf-16-csv`,
    why: 'Export-Csv -Encoding Unicode and the > of PowerShell 5 write UTF-16 with a mark. Offsets are those of the file.',
    source: 'about_Character_Encoding of Windows PowerShell 5.1',
    input: utf16(`${BOM}${quotedCsv(searchRow(click()))}`),
    file,
    items: onlyActivities(
      [
        activity(foundClick, {
          shape,
          at: {
            index: 0,
            line: 2,
            nth: 1,
            byteOffset: 2 + 2 * (quotedCsv(searchRow(click())).indexOf('\r\n') + 2),
          },
        }),
      ],
      { framing: 'csv' },
    ),
  },
  {
    name: `${shape}/json-with-text`,
    why: 'ConvertTo-Json leaves AuditData an escaped text.',
    source: SUZAKU,
    input: JSON.stringify([searchResult(click()), searchResult(signIn())], null, 4),
    items: [
      activity(foundClick, { shape, record: click() }),
      source({ activities: 1, otherRecordTypes: 1 }, { framing: 'json-array' }),
    ],
  },
  {
    name: `${shape}/json-with-object`,
    why: 'Some collectors turn AuditData into an object.',
    source: SUZAKU,
    input: JSON.stringify([searchResult(click(), { AuditData: click() })]),
    items: onlyActivities([activity(foundClick, { shape, record: click() })]),
  },
  {
    name: `${shape}/one-json-object`,
    why: 'ConvertTo-Json of a single result writes no list.',
    source: SUZAKU,
    input: JSON.stringify(searchResult(click()), null, 4),
    items: onlyActivities([activity(foundClick, { shape, record: click() })], { framing: 'json' }),
  },
  {
    name: `${shape}/ndjson`,
    why: 'Collectors write one result a line.',
    source: 'ConvertTo-Json -Compress in a loop',
    input: `${JSON.stringify(searchResult(click()))}\n${JSON.stringify(searchResult(click({ Id: THIRD_ID }), { AuditData: click({ Id: THIRD_ID }) }))}\n`,
    file: 'input.ndjson',
    items: onlyActivities(
      [activity(foundClick, { shape }), activity({ id: THIRD_ID }, { shape })],
      {
        framing: 'ndjson',
      },
    ),
  },
  {
    name: `${shape}/value-and-count`,
    why: 'ConvertTo-Json of PowerShell 5 sometimes writes a list as {"value":[…],"Count":2}.',
    source: 'ConvertTo-Json of Windows PowerShell 5.1 over a list that another command made',
    input: JSON.stringify(
      { value: [searchResult(signIn()), searchResult(click())], Count: 2 },
      null,
      4,
    ),
    items: [
      activity(foundClick, { shape }),
      source({ activities: 1, otherRecordTypes: 1 }, { framing: 'page' }),
    ],
  },
  {
    name: `${shape}/utf-16-json`,
    why: 'ConvertTo-Json > file under PowerShell 5 is UTF-16 with a mark.',
    source: 'about_Redirection of Windows PowerShell 5.1',
    input: joined(
      new Uint8Array([0xff, 0xfe]),
      utf16(`[${JSON.stringify(searchResult(click()))}]\r\n`),
    ),
    items: onlyActivities([
      activity(foundClick, { shape, at: { index: 0, line: 1, nth: 1, byteOffset: 4 } }),
    ]),
  },
];
