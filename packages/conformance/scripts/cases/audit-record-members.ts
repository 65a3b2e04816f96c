import { blob } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, source } from '../author/case.ts';
import { clickActivity } from '../author/expected.ts';
import { REFERENCE_PAGE, SCHEMA_PAGE, SEKOIA } from '../author/public-sources.ts';
import { click, ID, IP, OTHER_ID, signIn, THIRD_ID, URL_SENT } from '../author/records.ts';

const whole = {
  ...clickActivity,
  provenance: {
    shape: 'audit-record',
    decision: 'blocked',
    aliases: [
      { sent: 'Url', documented: 'URL' },
      { sent: 'UrlClickAction', documented: 'URLClickAction' },
    ],
  },
};

export const auditRecordMembersCases: readonly Case[] = [
  {
    name: 'audit-record/content-blob',
    why: 'The API answers with a bare array of flat records. Every member of the normal form is there; what the record does not say is null, never false or "".',
    source: REFERENCE_PAGE,
    input: blob(click(), signIn()),
    items: [
      activity(whole, {
        at: { index: 0, line: 1, nth: 1, byteOffset: 1 },
        shape: 'audit-record',
        record: click(),
      }),
      source(
        { activities: 1, otherRecordTypes: 1 },
        {
          framing: 'json-array',
          period: { first: '2026-03-03T08:57:41Z', last: '2026-03-03T08:57:41Z' },
          deviations: { conflicts: 0, unknownValues: 0 },
        },
      ),
    ],
  },
  {
    name: 'audit-record/single-object',
    why: 'One record without a list around it.',
    source: SEKOIA,
    input: JSON.stringify(click()),
    items: onlyActivities([activity(whole, { at: { index: 0, line: 1, nth: 1, byteOffset: 0 } })]),
  },
  {
    name: 'audit-record/all-documented-members',
    why: 'Members of the Common schema that click records were never seen with are read when they are there.',
    source: `${SCHEMA_PAGE}, Common schema`,
    input: blob(
      click({
        ResultStatus: 'Succeeded',
        ObjectId: URL_SENT,
        ClientIP: '198.51.100.23',
        Scope: 0,
        URL: URL_SENT,
        Url: undefined,
        URLClickAction: 4,
        UrlClickAction: undefined,
      }),
    ),
    items: onlyActivities([
      activity({
        resultStatus: 'Succeeded',
        objectId: URL_SENT,
        clientIp: '198.51.100.23',
        scope: 0,
        url: URL_SENT,
        outcome: 'reached',
        action: { code: 4, name: 'BlockPageOverride', source: '/URLClickAction' },
        provenance: { aliases: [] },
      }),
    ]),
  },
  {
    name: 'audit-record/public-form',
    why: 'The one public click has Url for URL and no URLClickAction, ClientIP, ResultStatus, ObjectId or Scope, though some are mandatory on the page. It is a click whose outcome nobody can tell.',
    source: `${SEKOIA}, microsoft_defender_threatintelligence_url_click.json`,
    input: JSON.stringify(click({ UrlClickAction: undefined })),
    items: onlyActivities([
      activity({
        url: URL_SENT,
        userIp: IP,
        blocked: null,
        clickedThrough: null,
        outcome: 'unknown',
        outcomeReason: 'no-action',
        page: null,
        route: null,
        action: null,
        provenance: { decision: 'nothing' },
      }),
    ]),
  },
  {
    name: 'audit-record/empty-array',
    why: 'An empty answer is a source without records. That is said: it is no evidence of no clicks.',
    source: REFERENCE_PAGE,
    input: '[]\n',
    items: [source({}, { framing: 'json-array', period: null, issues: { empty_source: 1 } })],
  },
  {
    name: 'audit-record/no-click-among-records',
    why: 'A source with records but no clicks is not empty.',
    source: SEKOIA,
    input: blob(signIn(), signIn({ Id: THIRD_ID })),
    items: [source({ otherRecordTypes: 2 }, { period: null, issues: {} })],
  },
  {
    name: 'audit-record/id-shared-with-a-sign-in',
    why: 'Only activities are de-duplicated; another record with the same Id takes nothing away.',
    source: `${SEKOIA}: 12 records share one placeholder Id`,
    input: blob(signIn({ Id: ID }), click(), signIn({ Id: OTHER_ID }), signIn({ Id: OTHER_ID })),
    items: [activity({ id: ID }), source({ activities: 1, otherRecordTypes: 3 })],
  },
];
