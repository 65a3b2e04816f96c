import { blob, ndjson } from '../author/bytes.ts';
import { activity, type Case, onlyActivities } from '../author/case.ts';
import { csv } from '../author/csv.ts';
import { ASPOSE } from '../author/public-sources.ts';
import { ID, IP, MESSAGE, OTHER_ID, TENANT, URL_SENT, USER } from '../author/records.ts';

/** .NET: Microsoft's names with the members of 2018, enums by name. */
const dotnet = {
  AppName: 'Mail',
  Blocked: true,
  ClickedThrough: true,
  SourceId: MESSAGE,
  TimeOfClick: '2026-03-03T08:57:41',
  URL: URL_SENT,
  UserIp: IP,
  Id: ID,
  RecordType: 'ThreatIntelligenceUrl',
  CreationTime: '2026-03-03T09:35:02',
  Operation: 'TIUrlClickData',
  OrganizationId: TENANT,
  UserType: 'System',
  UserKey: 'ThreatIntel',
  Workload: 'ThreatIntelligence',
  ResultStatus: null,
  ObjectId: null,
  UserId: USER,
  ClientIP: null,
  Scope: 'Online',
};
/** Python: the same in snake_case. */
const python = {
  id: ID,
  record_type: 'THREAT_INTELLIGENCE_URL',
  creation_time: '2026-03-03T09:35:02',
  operation: 'TIUrlClickData',
  organization_id: TENANT,
  user_type: 'SYSTEM',
  user_key: 'ThreatIntel',
  workload: 'ThreatIntelligence',
  result_status: null,
  object_id: null,
  user_id: USER,
  client_ip: null,
  scope: 'ONLINE',
  app_name: 'Mail',
  blocked: false,
  clicked_through: false,
  source_id: MESSAGE,
  time_of_click: '2026-03-03T08:57:41',
  url: URL_SENT,
  user_ip: IP,
};
const same = {
  id: ID,
  recordType: 41,
  userType: 4,
  scope: 0,
  url: URL_SENT,
  userIp: IP,
  userId: USER,
  tenant: TENANT,
  timeOfClick: '2026-03-03T08:57:41Z',
};

export const asposeActivityCases: readonly Case[] = [
  {
    name: 'aspose-activity/dotnet',
    why: "Aspose.Email for .NET froze the form of 2018: Blocked and ClickedThrough, enums by name, and Microsoft's other names.",
    source: ASPOSE,
    input: JSON.stringify(dotnet),
    items: onlyActivities([
      activity(
        {
          ...same,
          outcome: 'reached',
          route: 'overrodeBlock',
          blocked: true,
          clickedThrough: true,
        },
        { shape: 'audit-record' },
      ),
    ]),
  },
  {
    name: 'aspose-activity/python',
    why: 'The same class for Python has snake_case names. A record that passed through it has both booleans false whatever happened: unknown, not stopped.',
    source: ASPOSE,
    input: JSON.stringify([python]),
    items: onlyActivities([
      activity(
        {
          ...same,
          outcome: 'unknown',
          outcomeReason: 'legacy-false',
          blocked: false,
          clickedThrough: false,
        },
        { shape: 'aspose-activity', record: python },
      ),
    ]),
  },
  {
    name: 'aspose-activity/python-blocked',
    why: 'The booleans tell the outcome where one of them is true; numbers for enums are read as well.',
    source: ASPOSE,
    input: ndjson(
      { ...python, record_type: 41, user_type: 4, scope: 0, blocked: true },
      { ...python, id: OTHER_ID, blocked: true, clicked_through: true },
    ),
    file: 'input.ndjson',
    items: onlyActivities([
      activity({ ...same, outcome: 'stopped' }),
      activity({ id: OTHER_ID, outcome: 'reached' }),
    ]),
  },
  {
    name: 'aspose-activity/every-member',
    why: 'Each member of the class in snake_case, and those that an own class in that style may have added since 2018.',
    source: ASPOSE,
    input: blob({
      ...python,
      result_status: 'Succeeded',
      object_id: URL_SENT,
      client_ip: '198.51.100.23',
      user_ip: `${IP}:443`,
      time_of_click: null,
      time_of_click_date: '2026-03-03T08:57:41',
      url_click_action: 4,
      app_version: '16.0',
      event_deep_link: 'https://security.contoso.com/x',
    }),
    items: onlyActivities([
      activity(
        {
          ...same,
          creationTime: '2026-03-03T09:35:02Z',
          operation: 'TIUrlClickData',
          userKey: 'ThreatIntel',
          workload: 'ThreatIntelligence',
          resultStatus: 'Succeeded',
          objectId: URL_SENT,
          clientIp: '198.51.100.23',
          appName: 'Mail',
          sourceId: MESSAGE,
          action: { code: 4, name: 'BlockPageOverride', source: '/url_click_action' },
          userIpPort: 443,
          urlAsSent: URL_SENT,
          appVersion: '16.0',
          eventDeepLink: 'https://security.contoso.com/x',
          outcome: 'reached',
        },
        { shape: 'aspose-activity', issues: undefined },
      ),
    ]),
  },
  {
    name: 'aspose-activity/csv',
    why: 'Plain objects end in CSV files too: every cell a text, True and False for booleans.',
    source: ASPOSE,
    input: csv([
      Object.keys(python),
      Object.values({ ...python, blocked: 'True', clicked_through: 'False' }).map((value) =>
        String(value ?? ''),
      ),
    ]),
    file: 'input.csv',
    items: onlyActivities([
      activity({ ...same, outcome: 'stopped', clientIp: null }, { shape: 'aspose-activity' }),
    ]),
  },
];
