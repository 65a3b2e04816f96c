import { blob, ndjson } from '../author/bytes.ts';
import { type Case, rejected, source } from '../author/case.ts';
import { SCHEMA_PAGE, SEKOIA } from '../author/public-sources.ts';
import { click, eventRow, numbered, signIn, URL_SENT } from '../author/records.ts';
import { graphRecord } from '../author/wrappers.ts';

/** What the page asks for and the wire does not send, and nothing that the page does not have. */
const documented = (changes = {}) =>
  click({
    ...{ ClientIP: '198.51.100.23', URL: URL_SENT, URLClickAction: 2, Scope: 0 },
    ...{ Url: undefined, UrlClickAction: undefined },
    ...{ Version: undefined, AppVersion: undefined, EventDeepLink: undefined },
    ...changes,
  });
const fine = { kind: 'record', issues: [] as string[] } as const;

export const profilesCases: readonly Case[] = [
  {
    name: 'profiles/documented-form',
    why: 'A record that is as the page has it passes the documented profile, though nobody ever saw one.',
    source: `${SCHEMA_PAGE}, Common schema and URL time-of-click events`,
    profile: 'documented',
    input: blob(documented()),
    items: [
      {
        ...fine,
        recordType: 41,
        infos: ['time_without_zone /CreationTime', 'time_without_zone /TimeOfClick'],
      },
      source({ activities: 1 }),
    ],
  },
  {
    name: 'profiles/public-form-under-documented',
    why: 'The one public click fails the literal reading: ClientIP, URL and URLClickAction are mandatory, and it has none of them by that name. What the page does not have is told too.',
    source: `${SCHEMA_PAGE}; ${SEKOIA}, microsoft_defender_threatintelligence_url_click.json`,
    profile: 'documented',
    input: blob(click({ UrlClickAction: undefined })),
    items: [
      rejected(
        ['ClientIP', 'URL', 'URLClickAction'].map((name) => `error property_missing /${name}`),
        {
          infos: ['Version', 'AppVersion', 'EventDeepLink', 'Url'].map(
            (name) => `property_undocumented /${name}`,
          ),
        },
      ),
      source({ rejected: 1 }),
    ],
  },
  {
    name: 'profiles/public-form-under-observed',
    why: 'The observed profile takes what is sent. A click comes as a record with its aliases named, since here nothing is made of it.',
    source: `${SEKOIA}, microsoft_defender_threatintelligence_url_click.json`,
    profile: 'observed',
    input: blob(click(), click(), signIn()),
    items: [
      { ...fine, recordType: 41, record: click() },
      {
        ...fine,
        recordType: 41,
        infos: [
          'property_alias /Url',
          'property_alias /UrlClickAction',
          'time_without_zone /CreationTime',
          'time_without_zone /TimeOfClick',
        ],
      },
      { ...fine, recordType: 15, record: signIn() },
      {
        kind: 'source',
        source: { mode: 'strict', counts: { records: 3, duplicates: 0, rejected: 0 } },
      },
    ],
  },
  {
    name: 'profiles/values-under-documented',
    why: 'Types, formats and members are those of the page: 0 and 1 left it in 2019, an anonymised id is no GUID, a number as text is no Int32.',
    source: `${SCHEMA_PAGE}; pull request 83 of that repository`,
    profile: 'documented',
    input: ndjson(
      documented({ Id: numbered(1), URLClickAction: 1 }),
      documented({ Id: numbered(2), URLClickAction: '2' }),
      documented({ Id: 'ANONYMIZED' }),
      documented({ Id: numbered(4), TimeOfClick: '3/12/2025 7:31:34 AM' }),
      documented({ Id: numbered(5), UserType: 77 }),
      documented({ Id: numbered(6), UserIp: 7 }),
    ),
    file: 'input.ndjson',
    items: [
      rejected(['error enum_value_unknown /URLClickAction']),
      rejected(['error property_type /URLClickAction']),
      rejected(['error property_format /Id']),
      rejected(['error property_format /TimeOfClick']),
      rejected(['error enum_value_unknown /UserType']),
      rejected(['error property_type /UserIp']),
      source({ rejected: 6 }),
    ],
  },
  {
    name: 'profiles/rows-have-one-profile',
    why: 'Tables of clicks flag nothing as mandatory, so they are checked as observed in either profile; a record in a wrapper is checked as the record it is.',
    source: 'MicrosoftDocs/defender-docs, advanced-hunting-urlclickevents-table.md',
    profile: 'documented',
    input: blob(eventRow(), graphRecord(documented())),
    items: [
      { ...fine, recordType: null, shape: 'url-click-events' },
      { ...fine, recordType: 41, shape: 'graph-audit-log-record', record: documented() },
      source({ activities: 2 }),
    ],
  },
];
