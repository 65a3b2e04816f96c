import { describe, expect, test } from 'vitest';
import { validateAuditRecord, validateUrlTimeOfClickRecord } from '../gen/record-validators.ts';

const CLICK = {
  Id: '3f2a7c11-58d0-4b7e-9c1d-0a6b52e4f813',
  RecordType: 41,
  CreationTime: '2026-03-03T09:10:00',
  Operation: 'TIUrlClickData',
  OrganizationId: '9f3b8c1e-5a77-4c6d-8e21-0b9d4f6a7c35',
  UserType: 4,
  UserKey: 'ThreatIntel',
  Workload: 'ThreatIntelligence',
  UserId: 'm.lindqvist@contoso.com',
  ClientIP: '203.0.113.7',
  AppName: 'Mail',
  URLClickAction: 2,
  SourceId: '7c3e1a52-0f4b-4d2a-8a57-3d9be1f0c264',
  TimeOfClick: '2026-03-03T08:57:41',
  URL: 'https://payroll.fabrikam.example/s/1',
  UserIp: '203.0.113.7',
};

describe('validateUrlTimeOfClickRecord', () => {
  test('accepts what the page prints, in both profiles', () => {
    for (const profile of ['observed', 'documented'] as const) {
      expect(validateUrlTimeOfClickRecord(CLICK, { profile }).success).toBe(true);
    }
  });

  test('gives the record under its wire names and names keys as sent', () => {
    const { UserIp: _, ...rest } = CLICK;
    const found = validateUrlTimeOfClickRecord({ ...rest, user_ip: ['203.0.113.7'] });
    expect(found.success).toBe(false);
    expect(found.issues).toContainEqual(
      expect.objectContaining({ code: 'property_type', path: '/user_ip', severity: 'error' }),
    );
    const folded = validateUrlTimeOfClickRecord(CLICK);
    expect(folded.success && folded.record.Url).toBe(CLICK.URL);
  });

  test('tells aliases apart from errors', () => {
    const { URL: Url, ...rest } = CLICK;
    const found = validateUrlTimeOfClickRecord({ ...rest, Url });
    expect(found.success).toBe(true);
    expect(found.issues).toContainEqual({
      code: 'property_alias',
      path: '/Url',
      severity: 'info',
      params: { documented: 'URL' },
    });
  });

  test.each([null, 42, 'text', [CLICK], undefined])('refuses %o', (value) => {
    expect(validateUrlTimeOfClickRecord(value)).toMatchObject({
      success: false,
      issues: [{ code: 'not_a_record' }],
    });
  });

  test('is a Standard Schema', () => {
    const { validate, vendor, version } = validateUrlTimeOfClickRecord['~standard'];
    expect([vendor, version]).toEqual(['timeofclick', 1]);
    expect(validate(CLICK)).toMatchObject({ value: { Url: CLICK.URL } });
    const failed = validate({ ...CLICK, UserIp: { a: 1 } });
    expect(failed.issues?.[0]?.path).toEqual(['UserIp']);
    expect(failed.issues?.[0]?.message).toMatch(/UserIp/);
  });
});

describe('validateAuditRecord', () => {
  test('knows the Common schema only, and keeps the rest', () => {
    const record = { ...CLICK, URL: 7, Unknown: { kept: true } };
    const found = validateAuditRecord(record);
    expect(found.success && found.record).toBe(record);
  });
});
