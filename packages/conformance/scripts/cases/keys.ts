import { blob, ndjson } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, source } from '../author/case.ts';
import { SCHEMA_PAGE, SEKOIA } from '../author/public-sources.ts';
import { click, ID, IP, MESSAGE, numbered, TENANT, URL_SENT, USER } from '../author/records.ts';

const TWICE = 'warning property_spelled_twice';
const OTHER_URL = 'https://fabrikam-invoices.example/v/2';

const lowerCased = Object.fromEntries(
  Object.entries(click()).map(([key, value]) => [key.toLowerCase(), value]),
);

const WRAPPED = `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(URL_SENT)}&data=05`;

/** Columns of Log Analytics: a suffix tells the type. */
const SUFFIX: Readonly<Record<string, string>> = {
  CreationTime: '_t',
  TimeOfClick: '_t',
  RecordType: '_d',
  UserType: '_d',
  UrlClickAction: '_d',
  Version: '_d',
  Id: '_g',
  OrganizationId: '_g',
  SourceId: '_g',
};
const suffixed = Object.fromEntries(
  Object.entries(click()).map(([key, value]) => [`${key}${SUFFIX[key] ?? '_s'}`, value]),
);

export const keysCases: readonly Case[] = [
  {
    name: 'keys/lower-case',
    why: 'Some pipelines lower-case every key. Keys are compared without case, after the exact spellings; the record itself keeps its keys.',
    source:
      'Elastic and Logstash pipelines with lower-cased field names; our rule in schemas/records',
    input: blob(lowerCased),
    items: onlyActivities([
      activity(
        {
          id: ID,
          userId: USER,
          url: URL_SENT,
          userIp: IP,
          sourceId: MESSAGE,
          tenant: TENANT,
          outcome: 'stopped',
        },
        { record: lowerCased },
      ),
    ]),
  },
  {
    name: 'keys/camel-case',
    why: 'JSON libraries write camelCase by default.',
    source: 'System.Text.Json, JsonNamingPolicy.CamelCase',
    input: JSON.stringify({
      creationTime: '2026-03-03T09:35:02',
      id: ID,
      operation: 'TIUrlClickData',
      organizationId: TENANT,
      recordType: 41,
      userType: 4,
      userKey: 'ThreatIntel',
      workload: 'ThreatIntelligence',
      userId: USER,
      appName: 'Mail',
      sourceId: MESSAGE,
      timeOfClick: '2026-03-03T08:57:41',
      url: URL_SENT,
      urlClickAction: 5,
      userIp: IP,
    }),
    items: onlyActivities([
      activity({
        id: ID,
        url: URL_SENT,
        userIp: IP,
        outcome: 'reached',
        route: 'overrodeScan',
        action: { code: 5, name: 'PendingDetonationPageOverride', source: '/urlClickAction' },
      }),
    ]),
  },
  {
    name: 'keys/documented-spelling',
    why: 'The page says URL and URLClickAction, which no public record has. They must work, and are no aliases.',
    source: `${SCHEMA_PAGE}, URL time-of-click events`,
    input: blob(
      click({ Url: undefined, UrlClickAction: undefined, URL: URL_SENT, URLClickAction: 3 }),
    ),
    items: [
      activity({ url: URL_SENT, outcome: 'pending', provenance: { aliases: [] } }),
      source({ activities: 1 }, { deviations: { aliases: 0 } }),
    ],
  },
  {
    name: 'keys/alias-is-counted',
    why: 'Url for URL and UrlClickAction for URLClickAction are counted, so that a user sees how far the data is from the page.',
    source: `${SEKOIA}, microsoft_defender_threatintelligence_url_click.json`,
    input: blob(click()),
    items: [
      activity({
        provenance: {
          aliases: [
            { sent: 'Url', documented: 'URL' },
            { sent: 'UrlClickAction', documented: 'URLClickAction' },
          ],
        },
      }),
      source({ activities: 1 }, { deviations: { aliases: 2 } }),
    ],
  },
  {
    name: 'keys/conversions-are-told',
    why: 'provenance names each conversion that changed a value, by member, cell as sent and name; the summary counts them. What was only moved to another name is none.',
    source: 'schemas/url-time-of-click-activity.schema.json, provenance',
    input: blob(click({ UserIp: `[${IP}]:443`, Url: WRAPPED, AppName: '' })),
    items: [
      activity(
        {
          url: URL_SENT,
          urlAsSent: WRAPPED,
          provenance: {
            conversions: [
              { member: 'creationTime', path: '/CreationTime', conversion: 'utc-date-time' },
              { member: 'timeOfClick', path: '/TimeOfClick', conversion: 'utc-date-time' },
              { member: 'url', path: '/Url', conversion: 'safe-links-url' },
              { member: 'userIp', path: '/UserIp', conversion: 'ip-address' },
              { member: 'userIpPort', path: '/UserIp', conversion: 'ip-port' },
            ],
          },
        },
        {
          infos: [
            'empty_value /AppName',
            'time_without_zone /CreationTime',
            'time_without_zone /TimeOfClick',
          ],
        },
      ),
      source({ activities: 1 }, { deviations: { conversions: 5, unknownValues: 0 } }),
    ],
  },
  {
    name: 'keys/unknown-values-are-counted',
    why: 'Values of no list are counted, so that a user sees that this version is behind.',
    source: 'rknightion/graph2otel, docs/o365-management-api.md: the table is incomplete',
    input: blob(click({ UserType: 77, UrlClickAction: 9 })),
    items: [
      activity(
        { userType: 77, outcome: 'unknown' },
        {
          issues: [
            'warning enum_value_unknown /UserType',
            'warning enum_value_unknown /UrlClickAction',
          ],
        },
      ),
      source({ activities: 1 }, { deviations: { unknownValues: 2 } }),
    ],
  },
  {
    name: 'keys/log-analytics-suffixes',
    why: 'A custom log table puts the type behind each column of an audit record, too.',
    source: 'HTTP Data Collector API of Azure Monitor',
    input: blob(suffixed),
    items: onlyActivities([
      activity({
        ...{ id: ID, recordType: 41, url: URL_SENT, userIp: IP, userId: USER, tenant: TENANT },
        ...{ timeOfClick: '2026-03-03T08:57:41Z', outcome: 'stopped' },
      }),
    ]),
  },
  {
    name: 'keys/client-ip-of-2018',
    why: 'ClientIP was spelled ClientIp on the page until January 2019.',
    source: 'history of the schema page, commit 93727d9 (2018-12-26)',
    input: blob(click({ ClientIp: '198.51.100.23' })),
    items: onlyActivities([activity({ clientIp: '198.51.100.23' })]),
  },
  {
    name: 'keys/two-spellings-that-agree',
    why: 'One property under two spellings with the same value is no contradiction.',
    source: 'tools that add the documented spelling beside the sent one',
    input: blob(click({ URL: URL_SENT })),
    items: onlyActivities([activity({ url: URL_SENT })]),
  },
  {
    name: 'keys/two-spellings-that-differ',
    why: 'Documented spelling before observed before any other: the first decides, the other is named in a warning.',
    source: 'our rule in schemas/records; issue property_spelled_twice',
    input: ndjson(click({ URL: OTHER_URL }), click({ url: OTHER_URL, Id: numbered(1) }), {
      uRL: OTHER_URL,
      ...click({ Id: numbered(2) }),
    }),
    file: 'input.ndjson',
    items: [
      activity({ url: OTHER_URL }, { issues: [`${TWICE} /Url`] }),
      activity({ url: URL_SENT }, { issues: [`${TWICE} /url`] }),
      activity({ url: URL_SENT }, { issues: [`${TWICE} /uRL`] }),
      source(
        { activities: 3 },
        { issues: { property_spelled_twice: 3 }, deviations: { conflicts: 3 } },
      ),
    ],
  },
  {
    name: 'keys/unknown-properties-are-kept',
    why: 'Microsoft sends more than it documents. Nothing of it is lost, however deep.',
    source: `${SEKOIA}: Version is in 72 of 73 records and on no page`,
    input: blob(
      click({ Brand_New: { Deep: [1, 2.5, null, { More: 'é\u2028😀' }] }, '': 0, 'a/b~c': true }),
    ),
    items: onlyActivities([
      activity(
        { id: ID },
        {
          record: click({
            Brand_New: { Deep: [1, 2.5, null, { More: 'é\u2028😀' }] },
            '': 0,
            'a/b~c': true,
          }),
        },
      ),
    ]),
  },
  {
    name: 'keys/proto-is-an-ordinary-key',
    why: 'A key __proto__ or constructor in hostile data must neither change objects nor be taken for a member.',
    source: 'CWE-1321, prototype pollution',
    input: `[${JSON.stringify(click({ UserIp: undefined })).replace(/}$/, ',"__proto__":{"UserIp":"192.0.2.66","RecordType":1},"constructor":{"prototype":{"Url":"x"}},"hasOwnProperty":1}')}]`,
    items: onlyActivities([
      activity(
        { id: ID, userIp: null, recordType: 41, url: URL_SENT },
        { issues: ['warning property_missing /UserIp'] },
      ),
    ]),
  },
  {
    name: 'keys/repeated-key',
    why: 'JSON does not forbid a key to be repeated. The last one counts, as JSON.parse has it, in both modes.',
    source: 'RFC 8259, section 4; ECMA-262, JSON.parse',
    input: `[{"RecordType":15,"Operation":"UserLoggedIn",${JSON.stringify(click()).slice(1)}]`,
    items: onlyActivities([activity({ id: ID, recordType: 41, operation: 'TIUrlClickData' })]),
  },
];
