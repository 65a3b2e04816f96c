import { blob } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, rejected, source } from '../author/case.ts';
import { cellCase } from '../author/cell-case.ts';
import { csv, table } from '../author/csv.ts';
import { DETAIL_CMDLET } from '../author/public-sources.ts';
import { detailRow, MESSAGE, URL_SENT, USER } from '../author/records.ts';
import type { Row } from '../author/wrappers.ts';

const shape = 'safe-links-detail';
const whole = {
  family: 'detail',
  tenant: null,
  id: null,
  recordType: null,
  creationTime: null,
  organizationId: null,
  userId: USER,
  appName: 'Email Client',
  blocked: true,
  clickedThrough: false,
  sourceId: MESSAGE,
  networkMessageId: MESSAGE,
  url: URL_SENT,
  urlAsSent: URL_SENT,
  timeOfClick: '2026-03-03T08:57:41Z',
  userIp: null,
  userIpPort: null,
  workload: null,
  outcome: 'stopped',
  page: 'block',
  route: null,
  action: { code: null, name: 'Blocked', source: '/Action' },
  detectionMethods: 'Safe Links',
  reportId: null,
  urlChain: null,
  provenance: { shape, decision: 'blocked' },
};
const row = (cells: Row = {}): Row => ({ ...(detailRow() as Row), ...cells });
const file = 'input.csv';

export const safeLinksDetailCases: readonly Case[] = [
  {
    name: `${shape}/csv`,
    why: 'Get-SafeLinksDetailReport | Export-Csv. The recipient is whom the link was written for; the report has no address and no id. Flags 1 is Blocked, not the Allowed of UrlClickAction.',
    source: DETAIL_CMDLET,
    input: csv(table(row()), { quoteAll: true }),
    file,
    items: onlyActivities([activity(whole, { shape })], { framing: 'csv' }),
  },
  {
    name: `${shape}/type-line-and-american-time`,
    why: 'PowerShell 5 puts #TYPE first and writes ClickTime in the form of the region; 3/20/2026 can only be March.',
    source: `${DETAIL_CMDLET}; Export-Csv of Windows PowerShell 5.1`,
    input: `#TYPE Deserialized.Microsoft.Exchange.Management.SafeLinksDetailReport\r\n${csv(table(row({ ClickTime: '3/20/2026 8:57:41 AM' })), { quoteAll: true })}`,
    file,
    items: onlyActivities([
      activity({ ...whole, timeOfClick: '2026-03-20T08:57:41Z' }, { shape, at: { line: 3 } }),
    ]),
  },
  {
    name: `${shape}/time-ambiguous`,
    why: 'There is no inner date to fall back on: 3/12/2026 gives null and a warning.',
    source: DETAIL_CMDLET,
    input: csv(table(row({ ClickTime: '3/12/2026 8:57:41 AM' })), { quoteAll: true }),
    file,
    items: onlyActivities(
      [
        activity(
          { timeOfClick: null, url: URL_SENT },
          { issues: ['warning date_ambiguous /ClickTime'] },
        ),
      ],
      { period: null },
    ),
  },
  {
    name: `${shape}/semicolons`,
    why: 'Export-Csv -UseCulture under a European culture.',
    source: 'Export-Csv, parameter UseCulture',
    input: csv(table(row()), { separator: ';', quoteAll: true }),
    file,
    items: onlyActivities([activity(whole, { shape })]),
  },
  {
    name: `${shape}/json`,
    why: 'ConvertTo-Json gives Flags as a number and ClickTime as ticks.',
    source: `${DETAIL_CMDLET}; ConvertTo-Json of Windows PowerShell 5.1`,
    input: blob(detailRow({ Flags: 2, Action: undefined, ClickTime: '/Date(1772528261000)/' })),
    items: onlyActivities([
      activity(
        {
          timeOfClick: '2026-03-03T08:57:41Z',
          outcome: 'reached',
          route: 'overrodeBlock',
          action: { code: null, name: '2', source: '/Flags' },
        },
        { shape },
      ),
    ]),
  },
  {
    name: `${shape}/empty-cells`,
    why: 'A click in Teams or a document has no mail: empty cells are null.',
    source: `${DETAIL_CMDLET}: AppName Email Client, OfficeDocs, Teams`,
    input: csv(
      table(row({ NetworkMessageId: '', SourceId: '', AppName: 'Teams', DetectedBy: '' })),
      { quoteAll: true },
    ),
    file,
    items: onlyActivities([
      activity({
        networkMessageId: null,
        sourceId: null,
        appName: 'Teams',
        detectionMethods: null,
      }),
    ]),
  },
  cellCase(
    `${shape}/flags`,
    'Flags is a number, its text, or a name; what is none of them is named in a warning.',
    DETAIL_CMDLET,
    'Flags',
    'outcome',
    [
      [0, 'reached'],
      ['1', 'stopped'],
      ['ClickedEvenBlocked', 'reached'],
      ['blocked', 'stopped'],
      ['', 'unknown'],
      ['Rewritten', 'unknown', ['warning enum_value_unknown /Flags']],
      [['1'], null, ['error property_type /Flags']],
    ],
    ({ Id, ...changes }) =>
      detailRow({ Action: undefined, ClientMessageId: Id, SourceId: Id, ...changes }),
  ),
  {
    name: `${shape}/wrong-type`,
    why: 'A time that is a number is no time: rejected; the next row is fine.',
    source: DETAIL_CMDLET,
    input: blob(detailRow({ ClickTime: 1772528261 }), detailRow()),
    items: [
      rejected(['error property_type /ClickTime'], { shape }),
      activity(whole),
      source({ activities: 1, rejected: 1 }),
    ],
  },
];
