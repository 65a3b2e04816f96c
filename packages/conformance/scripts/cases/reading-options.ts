import { blob, ndjson } from '../author/bytes.ts';
import { activity, type Case, duplicate, onlyActivities, source } from '../author/case.ts';
import { click, ID, numbered, OTHER_ID, REPORT_ID, TENANT, URL_SENT } from '../author/records.ts';

const KEY = 'our rule for keys: tenant and the Id if it is a real GUID, else what the record tells';
const OTHER_TENANT = 'd2c3b4a5-9687-4f5e-8d3c-1b2a09f8e7d6';

export const readingOptionsCases: readonly Case[] = [
  {
    name: 'identity/tenant-option',
    why: 'The option tenant is part of every key, whatever OrganizationId says.',
    source: KEY,
    input: blob(click(), click({ OrganizationId: OTHER_TENANT })),
    options: { tenant: 'contoso' },
    items: [
      activity({ tenant: 'contoso', organizationId: TENANT }),
      duplicate({ tenant: 'contoso', organizationId: OTHER_TENANT }),
      source({ activities: 1, duplicates: 1 }),
    ],
  },
  {
    name: 'identity/again-in-another-source',
    why: 'Keys are remembered over all sources of a reading.',
    source: KEY,
    input: {
      'input-1.json': blob(click()),
      'input-2.ndjson': ndjson(click(), click({ Id: OTHER_ID })),
    },
    items: [
      activity({ id: ID }),
      source({ activities: 1 }),
      duplicate({ id: ID }),
      activity({ id: OTHER_ID }),
      source({ activities: 1, duplicates: 1 }),
    ],
  },
  {
    name: 'identity/period',
    why: 'since counts, until does not: both compare timeOfClick as an instant. A click outside is in none of the counts, and a later copy of it neither.',
    source: 'our rule: options `since` and `until` of readActivities',
    input: ndjson(
      click({ Id: numbered(1), TimeOfClick: '2026-03-03T08:59:59.9999999' }),
      click({ Id: numbered(2), TimeOfClick: '2026-03-03T09:00:00' }),
      click({ Id: numbered(3), TimeOfClick: '2026-03-03T11:59:59+02:00' }),
      click({ Id: numbered(4), TimeOfClick: '2026-03-03T10:00:00.0000000Z' }),
      click({ Id: numbered(5), TimeOfClick: '' }),
    ),
    file: 'input.ndjson',
    options: { since: '2026-03-03T09:00:00Z', until: '2026-03-03T10:00:00Z' },
    items: [
      activity({ id: numbered(2) }),
      activity({ id: numbered(3) }),
      source(
        { activities: 2, outsidePeriod: 3 },
        { period: { first: '2026-03-03T09:00:00Z', last: '2026-03-03T09:59:59Z' } },
      ),
    ],
  },
  {
    name: 'identity/period-of-a-source',
    why: 'The period of a source is that of its activities, compared as instants, not as texts.',
    source: 'our rule for the summary of a source',
    input: ndjson(
      click({ Id: numbered(1), TimeOfClick: '2026-03-03T08:57:41.5Z' }),
      click({ Id: numbered(2), TimeOfClick: '2026-03-03T08:57:41Z' }),
      click({ Id: numbered(3), TimeOfClick: '2026-03-03T10:57:41+02:00' }),
    ),
    file: 'input.ndjson',
    items: onlyActivities(
      [1, 2, 3].map((n) => activity({ id: numbered(n) })),
      { period: { first: '2026-03-03T08:57:41Z', last: '2026-03-03T08:57:41.5Z' } },
    ),
  },
  {
    name: 'identity/forced-shape',
    why: 'A row with too few columns to be told is taken for the one shape that the caller names.',
    source: 'our rule: option `shapes` of readActivities',
    input: blob({ Url: URL_SENT, ReportId: REPORT_ID }),
    options: { shapes: ['url-click-events'] },
    items: onlyActivities([
      activity(
        {
          family: 'url-click-events',
          url: URL_SENT,
          outcome: 'unknown',
          outcomeReason: 'no-action',
        },
        {
          shape: 'url-click-events',
          issues: ['ActionType', 'AccountUpn'].map((name) => `warning property_missing /${name}`),
        },
      ),
    ]),
  },
];
