import { validateUrlTimeOfClickRecord } from '@timeofclick/core';

const record = {
  CreationTime: '2026-03-03T10:10:52',
  Id: '3f0d2a4e-7c1b-4c58-9a77-0c9d1f6a2b10',
  Operation: 'TIUrlClickData',
  OrganizationId: 'd0a1b2c3-0000-4000-8000-00000000c0de',
  RecordType: 41,
  UserKey: 'ThreatIntel',
  UserType: 4,
  Workload: 'ThreatIntelligence',
  UserId: 'm.lindqvist@contoso.com',
  AppName: 'Mail',
  SourceId: '60a7f155-3867-4ed8-9999-6d793d3696cd',
  TimeOfClick: '2026-03-03T09:33:33',
  Url: 'https://contoso-payroll.example/',
  UserIp: '203.0.113.7',
};

for (const profile of ['documented', 'observed'] as const) {
  const { issues } = validateUrlTimeOfClickRecord(record, { profile });
  const errors = issues.filter(({ severity }) => severity === 'error');
  console.log(profile, errors.length === 0 ? 'accepts it' : 'rejects it');
  for (const { code, path } of errors) console.log(' ', code, path);
}
