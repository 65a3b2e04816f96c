import { expect, test } from 'vitest';
import type { Issue } from '../src/gen/types.ts';
import { checkUrlTimeOfClickRecordObserved } from '../src/gen/validators.ts';

/** As real records look, with everything in its usual form. */
const usual = {
  Id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  RecordType: 41,
  CreationTime: '2026-03-03T09:35:02',
  Operation: 'TIUrlClickData',
  OrganizationId: 'C7F5D9A2-1B3E-4C5D-8E9F-0A1B2C3D4E5F',
  UserType: 4,
  UserKey: 'ThreatIntel',
  Workload: 'ThreatIntelligence',
  UserId: 'm.lindqvist@contoso.com',
  AppName: 'Mail',
  SourceId: '8d3f0b9e-5a6c-4d7e-9f80-1a2b3c4d5e6f',
  TimeOfClick: '2026-03-03T08:57:41',
  Url: 'https://contoso-payroll.example/s/7f3a',
  UserIp: '203.0.113.7',
};

test('a usual record has no issue', () => {
  expect(issuesOf({})).toEqual([]);
});

test.each([
  ['a missing id', { Id: undefined }, 'warning property_missing /Id'],
  ['an id that is no GUID', { Id: 'ANONYMIZED' }, 'warning property_format /Id'],
  ['an id with a line end', { Id: `${usual.Id}\r\n` }, null],
  ['an id with braces', { Id: `{${usual.Id}}` }, 'warning property_format /Id'],
  ['a number as id', { Id: 5 }, null],
  ['an unknown record type', { RecordType: 9999 }, 'warning enum_value_unknown /RecordType'],
  ['a record type as text', { RecordType: '41' }, null],
  ['a record type by name', { RecordType: 'threatintelligenceurl' }, null],
  ['a record type as constant', { RecordType: 'THREAT_INTELLIGENCE_URL' }, null],
  [
    'an unknown record type by name',
    { RecordType: 'Nonsense' },
    'warning enum_value_unknown /RecordType',
  ],
  ['a time in another form', { CreationTime: '9/20/2023 4:05:03 AM' }, null],
  ['a time that is none', { CreationTime: 'yesterday' }, 'warning property_format /CreationTime'],
  ['an address with a port', { UserIp: '[2001:db8::7]:443' }, null],
  ['a host name as address', { UserIp: 'localhost' }, 'warning property_format /UserIp'],
  ['an empty address', { UserIp: '' }, 'info empty_value /UserIp'],
  ['Microsoft’s word for nothing', { UserIp: '<null>' }, 'info empty_value /UserIp'],
  ['an undocumented action', { UrlClickAction: 1 }, null],
  ['an unknown action', { UrlClickAction: 7 }, 'warning enum_value_unknown /UrlClickAction'],
  ['an unknown property', { Fresh: { deep: [] } }, null],
  ['a list for a text', { Url: ['https://contoso.com'] }, 'error property_type /Url'],
])('%s', (_, change, expected) => {
  expect(issuesOf(change)).toEqual(expected === null ? [] : [expected]);
});

test('an issue repeats an unknown number, and never a text', () => {
  const issues: Issue[] = [];
  checkUrlTimeOfClickRecordObserved({ ...usual, UserType: 77, RecordType: 'secret' }, issues);
  expect(issues.map(({ params }) => params)).toEqual([
    { enumName: 'AuditLogRecordType', value: null },
    { enumName: 'UserType', value: 77 },
  ]);
});

test.each([null, 'text', [], {}, { RecordType: 'x' }, { Operation: 5 }])(
  '%j is no record',
  (value) => {
    const issues: Issue[] = [];
    expect(checkUrlTimeOfClickRecordObserved(value, issues)).toBe(false);
    expect(issues).toEqual([{ code: 'not_a_record', path: '', severity: 'error', params: {} }]);
  },
);

function issuesOf(change: object): readonly string[] {
  const issues: Issue[] = [];
  const valid = checkUrlTimeOfClickRecordObserved({ ...usual, ...change }, issues);
  expect(valid).toBe(!issues.some(({ severity }) => severity === 'error'));
  return issues.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
}
