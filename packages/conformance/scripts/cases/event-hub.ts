import { ndjson } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, rejected, source } from '../author/case.ts';
import { SEKOIA_DEFENDER } from '../author/public-sources.ts';
import {
  click,
  eventRow,
  ID,
  IP,
  REPORT_ID,
  signIn,
  THIRD_ID,
  URL_SENT,
  USER,
} from '../author/records.ts';
import { cloudAppRow, eventHubMessage } from '../author/wrappers.ts';

const clicked = {
  family: 'url-click-events',
  reportId: REPORT_ID,
  url: URL_SENT,
  userIp: IP,
  userId: USER,
  outcome: 'reached',
  provenance: { shape: 'url-click-events', decision: 'click-allowed' },
};
const audited = {
  family: 'audit',
  id: ID,
  url: URL_SENT,
  outcome: 'stopped',
  provenance: { shape: 'cloud-app-events' },
};
const STREAM = `${SEKOIA_DEFENDER}, test_url_click_events.json and test_cloud_app.json`;

export const eventHubCases: readonly Case[] = [
  {
    name: 'event-hub/line',
    why: 'In storage each row is a line of its own: the row in properties, the table in category. tenantId of the message is not part of the record.',
    source: STREAM,
    input: ndjson(eventHubMessage('UrlClickEvents', eventRow())),
    file: 'input.ndjson',
    items: onlyActivities([
      activity({ ...clicked, tenant: null }, { shape: 'url-click-events', record: eventRow() }),
    ]),
  },
  {
    name: 'event-hub/records',
    why: 'From an Event Hub a message holds many rows in records; they share its line and offset, and are counted one by one.',
    source: STREAM,
    input: JSON.stringify({
      records: [
        eventHubMessage('UrlClickEvents', eventRow()),
        eventHubMessage('UrlClickEvents', eventRow({ ReportId: THIRD_ID })),
      ],
    }),
    items: onlyActivities([
      activity(clicked, { at: { index: 0, line: 1, nth: 1 } }),
      activity({ reportId: THIRD_ID }, { at: { index: 1, line: 1, nth: 2 } }),
    ]),
  },
  {
    name: 'event-hub/records-line-by-line',
    why: 'Messages one a line, each with its list.',
    source: STREAM,
    input: ndjson(
      {
        records: [
          eventHubMessage('DeviceEvents', { ActionType: 'X' }),
          eventHubMessage('UrlClickEvents', eventRow()),
        ],
      },
      { records: [] },
      { records: [eventHubMessage('UrlClickEvents', eventRow({ ReportId: THIRD_ID }))] },
    ),
    file: 'input.ndjson',
    items: [
      activity(clicked, { at: { index: 1, line: 1, nth: 2 } }),
      activity({ reportId: THIRD_ID }, { at: { index: 2, line: 3, nth: 1 } }),
      source({ activities: 2, otherRecordTypes: 1 }),
    ],
  },
  {
    name: 'event-hub/other-tables',
    why: 'Rows of other tables, told by their category, are other records, even where they have columns of a click (EmailUrlInfo has Url, IdentityLogonEvents ActionType).',
    source: 'learn.microsoft.com/defender-xdr/supported-event-types',
    input: ndjson(
      eventHubMessage('EmailUrlInfo', {
        Timestamp: '2026-03-03T08:57:41Z',
        Url: URL_SENT,
        UrlDomain: 'contoso-payroll.example',
        NetworkMessageId: 'x',
      }),
      eventHubMessage('IdentityLogonEvents', {
        ActionType: 'LogonSuccess',
        AccountUpn: USER,
        Url: 'x',
      }),
      eventHubMessage('UrlClickEvents', eventRow()),
    ),
    file: 'input.ndjson',
    items: [activity(clicked), source({ activities: 1, otherRecordTypes: 2 }, { issues: {} })],
  },
  {
    name: 'event-hub/category-in-other-case',
    why: 'Diagnostic settings of Azure change the letter case of categories.',
    source: 'categories in Azure Monitor exports are written in several cases',
    input: JSON.stringify(
      eventHubMessage('UrlClickEvents', eventRow(), { category: 'ADVANCEDHUNTING-URLCLICKEVENTS' }),
    ),
    items: onlyActivities([activity(clicked)]),
  },
  {
    name: 'event-hub/properties-as-text',
    why: 'Some forwarders hand properties on as JSON text.',
    source: 'Logstash and Splunk forwarders of Event Hub messages',
    input: JSON.stringify(eventHubMessage('UrlClickEvents', JSON.stringify(eventRow()))),
    items: onlyActivities([activity(clicked, { record: eventRow() })]),
  },
  {
    name: 'event-hub/cloud-app-events',
    why: 'A CloudAppEvents row carries the whole audit record in RawEventData; one of another record type is another record.',
    source: STREAM,
    input: ndjson(
      eventHubMessage('CloudAppEvents', cloudAppRow(click())),
      eventHubMessage(
        'CloudAppEvents',
        cloudAppRow(signIn({ RecordType: 64, Operation: 'AirInvestigationData' })),
      ),
    ),
    file: 'input.ndjson',
    items: [
      activity(audited, { shape: 'cloud-app-events', record: click() }),
      source({ activities: 1, otherRecordTypes: 1 }),
    ],
  },
  {
    name: 'event-hub/properties-missing',
    why: 'A message whose properties are null carries nothing: rejected, since a row may be lost.',
    source:
      'our rule for transports without content; fast mode counts JSON that is no record as another record',
    modes: ['strict'],
    input: JSON.stringify(eventHubMessage('UrlClickEvents', null)),
    items: [rejected(['error not_a_record']), source({ rejected: 1 })],
  },
];
