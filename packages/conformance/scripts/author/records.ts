/** An object as JSON has it; a member that is `undefined` is not written. */
export type Json = Readonly<Record<string, unknown>>;

export const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
export const OTHER_ID = '9b2d7c11-6a0e-4f5b-8c3d-2e1f0a9b8c7d';
export const THIRD_ID = 'b7a1c2d3-0e4f-4a5b-9c6d-7e8f90a1b2c3';
export const TENANT = 'c7f5d9a2-1b3e-4c5d-8e9f-0a1b2c3d4e5f';
export const MESSAGE = '8d3f0b9e-5a6c-4d7e-9f80-1a2b3c4d5e6f';
export const REPORT_ID = '5b0c8f4e-7d21-4a39-8c6e-2f1d0e9b8a7c';
export const WORKSPACE = 'e0f1a2b3-c4d5-4e6f-8a9b-0c1d2e3f4a5b';
export const USER = 'm.lindqvist@contoso.com';
export const URL_SENT = 'https://contoso-payroll.example/s/7f3a';
export const IP = '203.0.113.7';

/** A record of type 41 as the Management Activity API sends it, with Microsoft's spellings. */
const CLICK = {
  CreationTime: '2026-03-03T09:35:02',
  Id: ID,
  Operation: 'TIUrlClickData',
  OrganizationId: TENANT,
  RecordType: 41,
  UserKey: 'ThreatIntel',
  UserType: 4,
  Version: 1,
  Workload: 'ThreatIntelligence',
  UserId: USER,
  AppName: 'Mail',
  AppVersion: '0.0.0000',
  EventDeepLink: `https://security.contoso.com/threatexplorer?query-NetworkMessageId=${MESSAGE}`,
  SourceId: MESSAGE,
  TimeOfClick: '2026-03-03T08:57:41',
  Url: URL_SENT,
  UrlClickAction: 2,
  UserIp: IP,
};

/** A record that tells of no click: a sign-in. */
const SIGN_IN = {
  CreationTime: '2026-03-03T08:01:10',
  Id: OTHER_ID,
  Operation: 'UserLoggedIn',
  OrganizationId: TENANT,
  RecordType: 15,
  ResultStatus: 'Success',
  UserKey: '10032001ABCDEF01',
  UserType: 0,
  Version: 1,
  Workload: 'AzureActiveDirectory',
  ClientIP: '198.51.100.23',
  ObjectId: '00000002-0000-0000-c000-000000000000',
  UserId: 'd.okafor@contoso.com',
};

const EVENT_ROW = {
  Timestamp: '2026-03-03T08:57:41Z',
  Url: URL_SENT,
  ActionType: 'ClickAllowed',
  AccountUpn: USER,
  Workload: 'Email',
  NetworkMessageId: MESSAGE,
  ThreatTypes: null,
  DetectionMethods: null,
  IPAddress: IP,
  IsClickedThrough: false,
  UrlChain: `["${URL_SENT}"]`,
  ReportId: REPORT_ID,
};

const DETAIL_ROW = {
  ClickTime: '2026-03-03T08:57:41',
  NetworkMessageId: MESSAGE,
  ClientMessageId: '<a1b2@fabrikam.com>',
  SenderAddress: 'payroll@fabrikam.com',
  RecipientAddress: USER,
  Url: URL_SENT,
  UrlDomain: 'contoso-payroll.example',
  Action: 'Blocked',
  AppName: 'Email Client',
  SourceId: MESSAGE,
  Organization: 'contoso.onmicrosoft.com',
  DetectedBy: 'Safe Links',
  UrlType: '',
  Flags: '1',
};

const EVIDENCE = {
  etype: 'MaliciousUrl',
  eid: URL_SENT,
  tid: TENANT,
  ts: '2026-03-03T08:57:41.0000000Z',
  te: '2026-03-03T08:57:41.0000000Z',
  trc: USER,
  tdc: '1',
  at: '2026-03-03T08:57:41.0000000Z',
  dm: 'MDO Safe Links',
  ot: 'Allowed',
  od: 'User clicked on a URL which was identified as potentially malicious at a later time.',
  lon: 'MaliciousUrlClick',
};

const ALERT = {
  CreationTime: '2026-03-03T10:02:25',
  Id: THIRD_ID,
  Operation: 'AlertEntityGenerated',
  OrganizationId: TENANT,
  RecordType: 40,
  ResultStatus: 'Succeeded',
  UserKey: 'SecurityComplianceAlerts',
  UserType: 4,
  Version: 1,
  Workload: 'SecurityComplianceCenter',
  ObjectId: URL_SENT,
  UserId: 'SecurityComplianceAlerts',
  AlertId: 'd1c0ffee-1111-4222-8333-444455556666',
  EntityType: 'MaliciousUrl',
  Name: 'A potentially malicious URL click was detected',
  Severity: 'High',
};

export const click = (changes: Json = {}): Json => changed(CLICK, changes);
export const signIn = (changes: Json = {}): Json => changed(SIGN_IN, changes);
export const eventRow = (changes: Json = {}): Json => changed(EVENT_ROW, changes);
export const detailRow = (changes: Json = {}): Json => changed(DETAIL_ROW, changes);

/** @param evidence changes in the JSON inside `Data` */
export const alert = (evidence: Json = {}, changes: Json = {}): Json =>
  changed({ ...ALERT, Data: JSON.stringify(changed(EVIDENCE, evidence)) }, changes);

/** The n-th of a row of invented ids. */
export function numbered(n: number): string {
  return `a4e10b2c-77d8-4c39-b5f6-${String(n).padStart(12, '0')}`;
}

function changed(base: Json, changes: Json): Json {
  const all = Object.entries({ ...base, ...changes });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined));
}
