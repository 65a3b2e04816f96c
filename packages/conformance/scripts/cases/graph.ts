import { ndjson } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, source } from '../author/case.ts';
import { GRAPH_DOCS, GRAPH2OTEL, MAPPING } from '../author/public-sources.ts';
import { click, ID, IP, signIn, TENANT, THIRD_ID, URL_SENT, USER } from '../author/records.ts';
import { graphRecord } from '../author/wrappers.ts';

const shape = 'graph-audit-log-record';
const sameClick = {
  id: ID,
  url: URL_SENT,
  userIp: IP,
  userId: USER,
  userKey: 'ThreatIntel',
  userType: 4,
  tenant: TENANT,
  recordType: 41,
  outcome: 'stopped',
  provenance: { shape },
};
const page = {
  '@odata.context': 'https://graph.microsoft.com/beta/$metadata#security/auditLog/queries/records',
  '@odata.nextLink':
    'https://graph.microsoft.com/beta/security/auditLog/queries/x/records?$skiptoken=y',
  value: [graphRecord(signIn()), graphRecord(click()), graphRecord(click({ Id: THIRD_ID }))],
};
const lean = click({
  UserId: undefined,
  UserKey: undefined,
  UserType: undefined,
  OrganizationId: undefined,
  Workload: undefined,
  Id: undefined,
  CreationTime: undefined,
  RecordType: undefined,
  ClientIP: undefined,
  ObjectId: undefined,
});

export const graphCases: readonly Case[] = [
  {
    name: 'graph/page',
    why: 'Graph answers with {"value": […]} and a link to the next page. The record is auditData without the @odata annotations.',
    source: GRAPH_DOCS,
    input: JSON.stringify(page),
    items: [
      activity(sameClick, { shape, record: click(), at: { index: 1, line: 1, nth: 2 } }),
      activity({ id: THIRD_ID }, { shape, at: { index: 2, line: 1, nth: 3 } }),
      source({ activities: 2, otherRecordTypes: 1 }, { framing: 'page' }),
    ],
  },
  {
    name: 'graph/pretty-page',
    why: 'A page saved for reading: members stand before and after the list.',
    source: GRAPH_DOCS,
    input: JSON.stringify({ ...page, '@odata.count': 3 }, null, 2),
    items: [
      activity(sameClick, { shape, record: click() }),
      activity({ id: THIRD_ID }),
      source({ activities: 2, otherRecordTypes: 1 }, { framing: 'page' }),
    ],
  },
  {
    name: 'graph/single',
    why: 'One auditLogRecord without a page around it.',
    source: GRAPH_DOCS,
    input: JSON.stringify(graphRecord(click())),
    items: onlyActivities([activity(sameClick, { shape, record: click() })]),
  },
  {
    name: 'graph/array',
    why: 'Collectors put the records of many pages into one list.',
    source: GRAPH_DOCS,
    input: JSON.stringify([graphRecord(click()), graphRecord(signIn())]),
    items: [
      activity(sameClick, { shape }),
      source({ activities: 1, otherRecordTypes: 1 }, { framing: 'json-array' }),
    ],
  },
  {
    name: 'graph/pages-line-by-line',
    why: 'A collector appends each answer to one file: one page a line, empty ones among them.',
    source: 'collectors that append each answer',
    input: ndjson(
      { value: [graphRecord(click())] },
      { value: [] },
      { value: [graphRecord(signIn()), graphRecord(click({ Id: THIRD_ID }))] },
    ),
    file: 'input.ndjson',
    items: [
      activity(sameClick, { shape, at: { index: 0, line: 1, nth: 1 } }),
      activity({ id: THIRD_ID }, { at: { index: 2, line: 3, nth: 2 } }),
      source({ activities: 2, otherRecordTypes: 1 }),
    ],
  },
  {
    name: 'graph/empty-page',
    why: 'A query without results answers with an empty list.',
    source: GRAPH_DOCS,
    input: '{"@odata.context":"https://graph.microsoft.com/beta/$metadata","value":[]}',
    items: [source({}, { issues: { empty_source: 1 } })],
  },
  {
    name: 'graph/names-in-camel-case',
    why: 'The documentation and requests write enum names in camelCase, live answers in PascalCase.',
    source: `${GRAPH_DOCS}; ${GRAPH2OTEL}`,
    input: JSON.stringify(
      graphRecord(click({ RecordType: undefined }), {
        auditLogRecordType: 'threatIntelligenceUrl',
      }),
    ),
    items: onlyActivities([
      activity(
        { recordType: 41, id: ID },
        { shape, issues: ['warning property_missing /RecordType'] },
      ),
    ]),
  },
  {
    name: 'graph/annotations-at-depth',
    why: 'Annotations stand beside every collection, at any depth; the record has none of them, and dates keep their Z.',
    source: GRAPH2OTEL,
    input: JSON.stringify(
      graphRecord(click(), {
        auditData: {
          '@odata.type': '#microsoft.graph.security.defaultAuditData',
          ...click({ TimeOfClick: '2026-03-03T08:57:41Z' }),
          'ExtendedProperties@odata.type': '#Collection(microsoft.graph.security.x)',
          ExtendedProperties: [{ '@odata.type': '#x', Name: 'a', Value: 'b' }],
        },
      }),
    ),
    items: onlyActivities([
      activity(
        { timeOfClick: '2026-03-03T08:57:41Z' },
        {
          record: click({
            TimeOfClick: '2026-03-03T08:57:41Z',
            ExtendedProperties: [{ Name: 'a', Value: 'b' }],
          }),
        },
      ),
    ]),
  },
  {
    name: 'graph/outer-members-are-a-fallback',
    why: 'userId of Graph is UserKey and its userPrincipalName is UserId, in 500 of 500 rows. They speak where the record does not; taking userId for the user would name "ThreatIntel".',
    source: `${GRAPH2OTEL}; ${MAPPING}`,
    input: JSON.stringify(
      graphRecord(lean, {
        id: ID,
        auditLogRecordType: 'ThreatIntelligenceUrl',
        organizationId: TENANT,
        service: 'ThreatIntelligence',
        objectId: 'x',
        userId: 'ThreatIntel',
        userPrincipalName: USER,
        clientIp: '198.51.100.23',
      }),
    ),
    items: onlyActivities([
      activity(
        {
          ...sameClick,
          creationTime: '2026-03-03T09:35:02Z',
          organizationId: TENANT,
          workload: 'ThreatIntelligence',
          objectId: 'x',
          clientIp: '198.51.100.23',
        },
        {
          issues: [
            'UserId',
            'UserKey',
            'UserType',
            'OrganizationId',
            'Workload',
            'Id',
            'CreationTime',
            'RecordType',
          ].map((name) => `warning property_missing /${name}`),
        },
      ),
    ]),
  },
  {
    name: 'graph/client-ip-null',
    why: 'clientIp is null in 500 of 500 rows; the address is in auditData.',
    source: GRAPH2OTEL,
    input: JSON.stringify(graphRecord(click({ ClientIP: '198.51.100.23' }))),
    items: onlyActivities([activity({ clientIp: '198.51.100.23', userIp: IP })]),
  },
  {
    name: 'graph/audit-data-as-text',
    why: 'PowerShell exports write the object auditData as JSON text.',
    source: 'ConvertTo-Json of nested objects in exports',
    input: JSON.stringify(
      graphRecord(click(), { auditData: JSON.stringify({ '@odata.type': '#x', ...click() }) }),
    ),
    items: onlyActivities([activity(sameClick, { shape, record: click() })]),
  },
];
