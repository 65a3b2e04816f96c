import { blob } from '../author/bytes.ts';
import { activity, type Case, duplicate, source } from '../author/case.ts';
import { HUNTING_TABLE, REFERENCE_PAGE, SEKOIA } from '../author/public-sources.ts';
import { alert, click, detailRow, eventRow, ID, OTHER_ID, TENANT } from '../author/records.ts';

const KEY = 'our rule for keys: tenant and the Id if it is a real GUID, else what the record tells';
const OTHER_TENANT = 'd2c3b4a5-9687-4f5e-8d3c-1b2a09f8e7d6';
const reversed = Object.fromEntries(Object.entries(click()).reverse());

const twoApart = (one: object, other: object): Case['items'] => [
  activity({}, { issues: undefined }),
  activity({}, { issues: undefined }),
  source({ activities: [one, other].length }),
];
const oneTwice: Case['items'] = [
  activity({}, { issues: undefined }),
  duplicate(),
  source({ activities: 1, duplicates: 1 }),
];

/** Two records, and whether they are one. */
function pair(
  name: string,
  why: string,
  from: string,
  one: object,
  other: object,
  same: boolean,
): Case {
  return {
    name: `identity/${name}`,
    why,
    source: from,
    input: blob(one, other),
    items: same ? oneTwice : twoApart(one, other),
  };
}

export const identityCases: readonly Case[] = [
  pair(
    'same-id',
    'The feed repeats records by design; the same Id is the same record.',
    `${REFERENCE_PAGE}: duplicates are the consumer's job; Azure/api-management-developer-portal issue 1063`,
    click(),
    click(),
    true,
  ),
  pair(
    'other-order-of-members',
    'The same Id comes again with its members in another order: a hash of the text would count it twice.',
    'ddbnl/office365-audit-log-collector issue 75',
    click(),
    reversed,
    true,
  ),
  pair(
    'id-in-other-case',
    'GUIDs are compared without case.',
    KEY,
    click(),
    click({ Id: ID.toUpperCase(), OrganizationId: TENANT.toUpperCase() }),
    true,
  ),
  pair(
    'other-ids',
    'Two ids are two records, however alike.',
    KEY,
    click(),
    click({ Id: OTHER_ID }),
    false,
  ),
  pair(
    'same-id-in-another-tenant',
    'A provider reads many tenants; an Id is unique in its own.',
    KEY,
    click(),
    click({ OrganizationId: OTHER_TENANT }),
    false,
  ),
  pair(
    'copies-that-differ',
    'The same Id with another action is a copy of the same record, not another click; which copy counts is decided by what it says.',
    KEY,
    click(),
    click({ UrlClickAction: 4 }),
    true,
  ),
  pair(
    'no-id-same-content',
    'Without an Id the record is known by what it tells: user, time, address, message, action.',
    KEY,
    click({ Id: undefined }),
    click({ Id: undefined }),
    true,
  ),
  pair(
    'no-id-other-time',
    'Another second is another click.',
    KEY,
    click({ Id: undefined }),
    click({ Id: undefined, TimeOfClick: '2026-03-03T08:57:42' }),
    false,
  ),
  pair(
    'no-id-other-spelling-of-time',
    'The same instant written with other zeros, and the user in other case, is the same.',
    KEY,
    click({ Id: undefined, TimeOfClick: '2026-03-03T08:57:41.500Z' }),
    click({
      Id: undefined,
      TimeOfClick: '2026-03-03T08:57:41.5',
      UserId: 'M.Lindqvist@Contoso.com',
    }),
    true,
  ),
  pair(
    'id-that-is-no-guid',
    'Anonymised data has "ANONYMIZED" or "1" for every Id: such an Id does not name a record.',
    `${SEKOIA}: OrganizationId "ANONYMIZED"`,
    click({ Id: 'ANONYMIZED' }),
    click({ Id: 'ANONYMIZED', TimeOfClick: '2026-03-03T10:00:00' }),
    false,
  ),
  pair(
    'id-that-is-no-guid-twice',
    'The same record twice is still one.',
    KEY,
    click({ Id: 'ANONYMIZED' }),
    click({ Id: 'ANONYMIZED' }),
    true,
  ),
  pair(
    'placeholder-id',
    'A GUID of one repeated digit is a placeholder that many records share.',
    `${SEKOIA}: 12 of 73 records share one`,
    click({ Id: '11111111-1111-1111-1111-111111111111' }),
    click({ Id: '11111111-1111-1111-1111-111111111111', Url: 'https://fabrikam.com/' }),
    false,
  ),
  pair(
    'one-report-id',
    'The block and the click-through of one click share their ReportId. Dropping the second would hide who reached the page.',
    HUNTING_TABLE,
    eventRow({ ActionType: 'ClickBlocked' }),
    eventRow({ ActionType: 'ClickBlocked', IsClickedThrough: true }),
    false,
  ),
  pair(
    'same-row-twice',
    'The same row of UrlClickEvents in two exports is one.',
    HUNTING_TABLE,
    eventRow(),
    eventRow({ TimeGenerated: '2026-03-03T09:00:00Z' }),
    true,
  ),
  pair(
    'same-detail-row-twice',
    'The same row of a detail report is one.',
    KEY,
    detailRow(),
    detailRow(),
    true,
  ),
  pair(
    'one-click-in-two-families',
    'A record and a row of another table that tell of one click stay two activities; grouping finds them together.',
    KEY,
    click(),
    eventRow({ ActionType: 'ClickBlocked' }),
    false,
  ),
  pair(
    'alert-again',
    'An alert is raised again each time it changes, under another Id: two activities.',
    SEKOIA,
    alert(),
    alert({}, { Id: OTHER_ID }),
    false,
  ),
];
