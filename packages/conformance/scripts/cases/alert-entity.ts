import { blob, ndjson } from '../author/bytes.ts';
import { activity, type Case, onlyActivities, source } from '../author/case.ts';
import { SEKOIA } from '../author/public-sources.ts';
import { alert, numbered, TENANT, THIRD_ID, URL_SENT, USER } from '../author/records.ts';

const shape = 'alert-entity';
const PUBLIC = `${SEKOIA}, security_compliance_alert_malicious_url.json`;
const told = {
  family: 'alert',
  id: THIRD_ID,
  recordType: 40,
  operation: 'AlertEntityGenerated',
  creationTime: '2026-03-03T10:02:25Z',
  timeOfClick: '2026-03-03T08:57:41.0000000Z',
  userId: USER,
  url: URL_SENT,
  urlAsSent: URL_SENT,
  tenant: TENANT,
  userIp: null,
  sourceId: null,
  networkMessageId: null,
  appName: null,
  userKey: 'SecurityComplianceAlerts',
  outcome: 'reached',
  route: 'allowed',
  page: 'none',
  action: { code: null, name: 'Allowed', source: '/Data/ot' },
  provenance: { shape, decision: 'allowed' },
};
const wrapped = `https://nam02.safelinks.protection.outlook.com/?url=${encodeURIComponent(URL_SENT)}&data=05`;

export const alertEntityCases: readonly Case[] = [
  {
    name: `${shape}/safe-links-click`,
    why: 'An allowed click that turns out bad later comes as an alert, not as a record of type 41. The evidence is JSON in Data: trc the user, eid the address, ts the time; the record is kept as sent.',
    source: PUBLIC,
    input: blob(alert()),
    items: onlyActivities([activity(told, { shape, record: alert() })]),
  },
  {
    name: `${shape}/members-of-the-record`,
    why: 'Members of the Common schema are those of the alert record; ClientIP and Scope were not seen there and are read when they are.',
    source: PUBLIC,
    input: blob(
      alert(
        { tid: undefined },
        { ClientIP: '198.51.100.23', Scope: 1, ResultStatus: 'Succeeded', ObjectId: URL_SENT },
      ),
    ),
    items: onlyActivities([
      activity({
        organizationId: TENANT,
        userType: 4,
        workload: 'SecurityComplianceCenter',
        resultStatus: 'Succeeded',
        objectId: URL_SENT,
        clientIp: '198.51.100.23',
        scope: 1,
      }),
    ]),
  },
  {
    name: `${shape}/told-by-either-name`,
    why: 'The rule name MaliciousUrlClick or the product MDO Safe Links makes it a Safe Links click.',
    source: PUBLIC,
    input: ndjson(alert({ dm: undefined }), alert({ lon: undefined }, { Id: numbered(1) })),
    file: 'input.ndjson',
    items: onlyActivities([
      activity(told, { shape }),
      activity({ id: numbered(1), family: 'alert' }, { shape }),
    ]),
  },
  {
    name: `${shape}/operation-or-record-type`,
    why: 'Operation AlertEntityGenerated or RecordType 40, as number, text or name, says that it is alert evidence.',
    source: PUBLIC,
    input: ndjson(
      alert({}, { RecordType: undefined }),
      alert({}, { Operation: undefined, Id: numbered(1) }),
      alert({}, { RecordType: '40', Operation: undefined, Id: numbered(2) }),
      alert({}, { RecordType: 'SecurityComplianceAlerts', Operation: undefined, Id: numbered(3) }),
    ),
    file: 'input.ndjson',
    items: onlyActivities([
      activity(
        { recordType: null, family: 'alert' },
        { issues: ['warning property_missing /RecordType'] },
      ),
      ...[1, 2, 3].map((n) =>
        activity(
          { id: numbered(n), recordType: 40, family: 'alert' },
          { issues: ['warning property_missing /Operation'] },
        ),
      ),
    ]),
  },
  {
    name: `${shape}/data-as-object`,
    why: 'A pipeline may have opened Data already.',
    source: PUBLIC,
    input: blob(alert({}, { Data: JSON.parse(String(alert().Data)) })),
    items: onlyActivities([activity(told, { shape })]),
  },
  {
    name: `${shape}/other-evidence`,
    why: 'Alerts about mail, users or files are other records, also where they name an address; so is one whose Data is no JSON.',
    source: PUBLIC,
    input: ndjson(
      alert({ etype: 'User', lon: 'UserLoginFailed', dm: 'Azure AD' }),
      alert({ lon: 'MaliciousFile', dm: 'MDO Safe Attachments' }, { Id: numbered(1) }),
      alert(
        {},
        { Id: numbered(2), Data: '{"etype":"MaliciousUrl","lon":"MaliciousUrlClick","eid":' },
      ),
      alert({}, { Id: numbered(3), Data: undefined }),
    ),
    file: 'input.ndjson',
    items: [source({ otherRecordTypes: 4 })],
  },
  {
    name: `${shape}/wrapped-address`,
    why: 'The address may be wrapped in the evidence too.',
    source: PUBLIC,
    input: blob(alert({ eid: wrapped })),
    items: onlyActivities([activity({ url: URL_SENT, urlAsSent: wrapped })]),
  },
  {
    name: `${shape}/tenant-from-the-evidence`,
    why: 'tid of the evidence is the tenant where the record names none.',
    source: PUBLIC,
    input: blob(alert({}, { OrganizationId: undefined })),
    items: onlyActivities([
      activity(
        { organizationId: TENANT, tenant: TENANT },
        { issues: ['warning property_missing /OrganizationId'] },
      ),
    ]),
  },
];
