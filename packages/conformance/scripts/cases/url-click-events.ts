import { blob } from '../author/bytes.ts';
import { activity, type Case, onlyActivities } from '../author/case.ts';
import { eventCellCase } from '../author/cell-case.ts';
import { csv } from '../author/csv.ts';
import { CONVERSIONS, HUNTING_TABLE, SEKOIA_DEFENDER } from '../author/public-sources.ts';
import {
  eventRow,
  IP,
  MESSAGE,
  REPORT_ID,
  THIRD_ID,
  URL_SENT,
  USER,
  WORKSPACE,
} from '../author/records.ts';

const shape = 'url-click-events';
const whole = {
  family: shape,
  tenant: null,
  id: null,
  recordType: null,
  creationTime: null,
  operation: null,
  organizationId: null,
  userType: null,
  userKey: null,
  workload: 'Email',
  resultStatus: null,
  objectId: null,
  userId: USER,
  clientIp: null,
  scope: null,
  appName: null,
  blocked: false,
  clickedThrough: false,
  sourceId: null,
  timeOfClick: '2026-03-03T08:57:41Z',
  url: URL_SENT,
  userIp: IP,
  outcome: 'reached',
  route: 'allowed',
  page: 'none',
  outcomeReason: 'allowed',
  action: { code: null, name: 'ClickAllowed', source: '/ActionType' },
  userIpPort: null,
  urlAsSent: URL_SENT,
  appVersion: null,
  eventDeepLink: null,
  networkMessageId: MESSAGE,
  reportId: REPORT_ID,
  threatTypes: null,
  detectionMethods: null,
  urlChain: [URL_SENT],
  provenance: { shape, decision: 'click-allowed' },
};
const columns = Object.keys(eventRow());
const cells = Object.values(eventRow()).map((value) => (value === null ? '' : String(value)));
const hunting = csv([columns, ['Mar 3, 2026 8:57:41 AM', ...cells.slice(1)]]);

/** Columns of Log Analytics: a suffix tells the type. */
const SUFFIX: Readonly<Record<string, string>> = {
  NetworkMessageId: '_g',
  ReportId: '_g',
  IsClickedThrough: '_b',
  Timestamp: '_t',
};
const suffixed = Object.fromEntries(
  Object.entries(eventRow()).map(([key, value]) => [`${key}${SUFFIX[key] ?? '_s'}`, value]),
);

export const urlClickEventsCases: readonly Case[] = [
  {
    name: `${shape}/rows`,
    why: 'Rows of the table as a list. A row has no id, no record type and no tenant; ReportId names the click, not the row.',
    source: `${HUNTING_TABLE}; ${SEKOIA_DEFENDER}, test_url_click_events.json`,
    input: blob(eventRow(), eventRow({ ReportId: THIRD_ID })),
    items: onlyActivities(
      [activity(whole, { shape, record: eventRow() }), activity({ reportId: THIRD_ID })],
      { framing: 'json-array' },
    ),
  },
  {
    name: `${shape}/single`,
    why: 'One row without a list around it.',
    source: HUNTING_TABLE,
    input: JSON.stringify(eventRow()),
    items: onlyActivities([activity(whole, { shape })]),
  },
  {
    name: `${shape}/hunting-api`,
    why: 'The hunting API answers with the columns in schema and the rows in results.',
    source: 'learn.microsoft.com/graph/api/security-security-runhuntingquery',
    input: JSON.stringify({
      schema: [
        { name: 'Timestamp', type: 'DateTime' },
        { name: 'Url', type: 'String' },
      ],
      results: [eventRow()],
    }),
    items: onlyActivities([activity(whole, { shape })]),
  },
  {
    name: `${shape}/csv`,
    why: 'The export of the hunting page: dates with the month by name, booleans as text, nothing as an empty cell.',
    source: 'CSV export of Defender XDR advanced hunting',
    input: hunting,
    file: 'input.csv',
    items: onlyActivities([activity(whole, { shape })], { framing: 'csv' }),
  },
  {
    name: `${shape}/csv-other-columns`,
    why: 'A query projects what it wants, in its own order.',
    source: HUNTING_TABLE,
    input: csv([
      ['IsClickedThrough', 'Url', 'Timestamp', 'Extra'],
      ['True', URL_SENT, '2026-03-03T08:57:41.0000000Z', 'x'],
    ]),
    file: 'input.csv',
    items: onlyActivities([
      activity(
        {
          outcome: 'reached',
          outcomeReason: 'clickthrough-only',
          url: URL_SENT,
          timeOfClick: '2026-03-03T08:57:41.0000000Z',
          userId: null,
        },
        {
          shape,
          issues: ['warning property_missing /ActionType', 'warning property_missing /AccountUpn'],
        },
      ),
    ]),
  },
  {
    name: `${shape}/sentinel`,
    why: 'Sentinel has the same columns and some more. Its TenantId is the Log Analytics workspace, never the tenant.',
    source: 'MicrosoftDocs/azure-reference-other, urlclickevents-include.md',
    input: blob(
      eventRow({
        TimeGenerated: '2026-03-03T08:59:00Z',
        TenantId: WORKSPACE,
        SourceSystem: 'Microsoft 365',
        Type: 'UrlClickEvents',
        _BilledSize: 812,
        _IsBillable: 'True',
      }),
    ),
    items: onlyActivities([activity({ ...whole, tenant: null, organizationId: null }, { shape })]),
  },
  {
    name: `${shape}/time-generated`,
    why: 'Where a copy of the table lacks Timestamp, TimeGenerated is the time.',
    source: 'MicrosoftDocs/azure-reference-other, urlclickevents-include.md',
    input: blob(eventRow({ Timestamp: undefined, TimeGenerated: '2026-03-03T08:59:00Z' })),
    items: onlyActivities([activity({ timeOfClick: '2026-03-03T08:59:00Z' }, { shape })]),
  },
  {
    name: `${shape}/log-analytics-suffixes`,
    why: 'Custom log tables put the type behind each column: Url_s, NetworkMessageId_g, IsClickedThrough_b.',
    source: 'HTTP Data Collector API of Azure Monitor; community rules over UrlClickEvents_CL',
    input: blob({ TenantId: WORKSPACE, ...suffixed }),
    items: onlyActivities([
      activity(
        {
          ...whole,
          tenant: null,
          action: { code: null, name: 'ClickAllowed', source: '/ActionType_s' },
        },
        { shape },
      ),
    ]),
  },
  eventCellCase(
    'action-name',
    "The action is the text of ActionType. It gets no code: those numbers are UrlClickAction's, even where a name is the same.",
    CONVERSIONS,
    'ActionType',
    'action',
    [
      ['ClickBlocked', { code: null, name: 'ClickBlocked', source: '/ActionType' }],
      [' ClickAllowed\r\n', { code: null, name: 'ClickAllowed', source: '/ActionType' }],
      [
        'Blockpage',
        { code: null, name: 'Blockpage', source: '/ActionType' },
        ['warning enum_value_unknown /ActionType'],
      ],
      ['', null],
      [null, null],
    ],
  ),
];
