import { blob } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, source } from '../author/case.ts';
import { csv } from '../author/csv.ts';
import { click, ID, IP, TENANT, URL_SENT, USER } from '../author/records.ts';
import { cloudAppRow } from '../author/wrappers.ts';

const audited = {
  family: 'audit',
  id: ID,
  url: URL_SENT,
  outcome: 'stopped',
  provenance: { shape: 'cloud-app-events' },
};
const QUERY =
  'intrusioncurator/Threathunterplaybooks, README.md: CloudAppEvents, RawEventData.UrlClickAction';

export const cloudAppEventsCases: readonly Case[] = [
  {
    name: 'cloud-app-events/object',
    why: 'A hunting query over CloudAppEvents gives RawEventData as an object; IPAddress and AccountId of the row are those of the log, not of the click.',
    source: QUERY,
    input: blob(
      cloudAppRow(click({ UrlClickAction: 4 }), {
        IPAddress: '192.0.2.9',
        AccountId: 'someone.else@contoso.com',
      }),
    ),
    items: onlyActivities([
      activity(
        {
          ...audited,
          outcome: 'reached',
          route: 'overrodeBlock',
          userIp: IP,
          userId: USER,
          tenant: TENANT,
        },
        { shape: 'cloud-app-events', record: click({ UrlClickAction: 4 }) },
      ),
    ]),
  },
  {
    name: 'cloud-app-events/text',
    why: 'In CSV and some JSON exports RawEventData is JSON text.',
    source: QUERY,
    input: blob(cloudAppRow(click(), { RawEventData: JSON.stringify(click()) })),
    items: onlyActivities([activity(audited, { shape: 'cloud-app-events', record: click() })]),
  },
  {
    name: 'cloud-app-events/csv',
    why: 'The export of the hunting page as CSV.',
    source: QUERY,
    input: csv([
      ['Timestamp', 'ActionType', 'RawEventData'],
      [
        'Mar 3, 2026 9:35:02 AM',
        'TIUrlClickData',
        JSON.stringify(click({ CreationTime: undefined })),
      ],
    ]),
    file: 'input.csv',
    items: onlyActivities([
      activity(
        { ...audited, creationTime: '2026-03-03T09:35:02Z' },
        { issues: ['warning property_missing /CreationTime'] },
      ),
    ]),
  },
  {
    name: 'cloud-app-events/operation-from-the-row',
    why: 'ActionType of the row is the Operation; it speaks where the record has none.',
    source: QUERY,
    input: blob(cloudAppRow(click({ Operation: undefined }), { ActionType: 'TIUrlClickData' })),
    items: onlyActivities([
      activity(
        { ...audited, operation: 'TIUrlClickData' },
        { issues: ['warning property_missing /Operation'] },
      ),
    ]),
  },
  {
    name: 'cloud-app-events/no-raw-event-data',
    why: 'A query that projects RawEventData away, or a row where it is null, tells of no click: another record, not a broken one.',
    source: QUERY,
    input: blob(cloudAppRow(click(), { RawEventData: null })),
    items: [source({ otherRecordTypes: 1 })],
  },
];
