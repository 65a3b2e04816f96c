import { blob, ndjson } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, rejected, source } from '../author/case.ts';
import { csv } from '../author/csv.ts';
import { clickActivity } from '../author/expected.ts';
import { click, ID, TENANT } from '../author/records.ts';

/** The click of `records.ts` as an export wrote it. */
const own = {
  ...clickActivity,
  userIpPort: 443,
  appVersion: null,
  eventDeepLink: null,
  urlChain: ['https://contoso.example/a'],
  provenance: {
    shape: 'purview-csv',
    decision: 'blocked',
    aliases: [{ sent: 'Url', documented: 'URL' }],
    conversions: [{ member: 'userIp', path: '/UserIp', conversion: 'ip-address' }],
  },
};
const { action, provenance, urlChain, ...plain } = own;
const flat: Record<string, unknown> = {
  ...plain,
  urlChain: JSON.stringify(urlChain),
  'action.code': action.code,
  'action.name': action.name,
  'action.source': action.source,
  'provenance.shape': provenance.shape,
  'provenance.decision': provenance.decision,
  'provenance.aliases': JSON.stringify(provenance.aliases),
  'provenance.conversions': JSON.stringify(provenance.conversions),
};
const flatCsv = (cells: Readonly<Record<string, string>> = {}) => {
  const row: Record<string, unknown> = { ...flat, ...cells };
  return csv([
    Object.keys(row),
    Object.values(row).map((value) => (value === null ? '' : String(value))),
  ]);
};

export const ownActivityCases: readonly Case[] = [
  {
    name: 'activity/ndjson',
    why: 'What convert wrote is read back as it is, provenance and outcome too.',
    source: 'timeofclick convert --to ndjson',
    input: ndjson(own),
    file: 'input.ndjson',
    items: onlyActivities([activity(own, { shape: 'activity' })]),
  },
  {
    name: 'activity/with-original',
    why: 'convert --original puts the wire record beside the activity. It is no second record.',
    source: 'timeofclick convert --to json --original',
    input: JSON.stringify([{ ...own, original: click() }]),
    items: onlyActivities([activity(own, { shape: 'activity' })]),
  },
  {
    name: 'activity/csv',
    why: 'Our CSV has one column for each member; action and provenance are several columns, lists are JSON text, null is an empty cell.',
    source: 'timeofclick convert --to csv',
    input: flatCsv(),
    file: 'input.csv',
    items: onlyActivities([activity(own, { shape: 'activity' })], { framing: 'csv' }),
  },
  {
    name: 'activity/csv-escapes',
    why: "A cell that would start a formula has a ' before it, and control characters, bidi marks and backslashes are written out. Reading undoes both.",
    source: 'timeofclick convert --to csv; CWE-1236, formula injection',
    input: flatCsv({
      userId: "'=cmd@contoso.com",
      appName: "''quoted",
      url: 'https://contoso.example/a\\\\b\\u202ec',
      urlAsSent: 'x\\u0000\\u000a',
    }),
    file: 'input.csv',
    items: onlyActivities([
      activity({
        userId: '=cmd@contoso.com',
        appName: "'quoted",
        url: 'https://contoso.example/a\\b\u202ec',
        urlAsSent: 'x\u0000\n',
      }),
    ]),
  },
  {
    name: 'activity/tenant-option',
    why: 'The option tenant counts for activities that are read back, too.',
    source: 'our rule: option `tenant` of readActivities',
    input: ndjson(own),
    file: 'input.ndjson',
    options: { tenant: 'contoso' },
    items: onlyActivities([activity({ tenant: 'contoso', organizationId: TENANT })]),
  },
  {
    name: 'activity/not-in-normal-form',
    why: 'An activity that somebody changed into what the normal form does not allow is rejected, with the place.',
    source: 'schemas/url-time-of-click-activity.schema.json',
    input: ndjson({ ...own, outcome: 'visited' }, own),
    file: 'input.ndjson',
    items: [
      rejected(['error enum_value_unknown /outcome']),
      activity({ outcome: 'stopped' }),
      source({ activities: 1, rejected: 1 }),
    ],
  },
  {
    name: 'activity/of-a-record-already-seen',
    why: 'The same click as a record and as an activity made of it has one key, and counts once.',
    source: 'our rule for keys: tenant and the Id of the record',
    input: { 'input-1.json': blob(click()), 'input-2.ndjson': ndjson(own) },
    items: [
      activity({ id: ID }),
      source({ activities: 1 }),
      { kind: 'duplicate', activity: { id: ID } },
      source({ duplicates: 1 }),
    ],
  },
];
