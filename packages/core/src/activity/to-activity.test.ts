import { describe, expect, test } from 'vitest';
import { toActivity } from './to-activity.ts';
import { toRecord } from './to-record.ts';

const RECORD = {
  Id: '3f2a7c11-58d0-4b7e-9c1d-0a6b52e4f813',
  RecordType: 41,
  CreationTime: '2026-03-03T09:35:00',
  Operation: 'TIUrlClickData',
  OrganizationId: '9F3B8C1E-5A77-4C6D-8E21-0B9D4F6A7C35',
  UserId: 'd.okafor@contoso.com',
  Url: 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Ffabrikam.example%2Fs%2F1&data=05',
  UrlClickAction: 'BlockPageOverride',
  UserIp: '198.51.100.23:50123',
  TimeOfClick: '2026-03-03T09:14:07',
};

describe('toActivity', () => {
  test('follows the mapping and the decision table', () => {
    expect(toActivity(RECORD)).toMatchObject({
      schemaVersion: '1',
      family: 'audit',
      tenant: '9f3b8c1e-5a77-4c6d-8e21-0b9d4f6a7c35',
      timeOfClick: '2026-03-03T09:14:07Z',
      url: 'https://fabrikam.example/s/1',
      urlAsSent: RECORD.Url,
      userIp: '198.51.100.23',
      userIpPort: 50123,
      action: { code: 4, name: 'BlockPageOverride', source: '/UrlClickAction' },
      outcome: 'reached',
      route: 'overrodeBlock',
      blocked: true,
      clickedThrough: true,
      provenance: { shape: 'audit-record', decision: 'overrode-block' },
    });
  });

  test('names cells as they were sent', () => {
    const { UrlClickAction: _, ...rest } = RECORD;
    const activity = toActivity({ ...rest, urlclickaction: '4' });
    expect(activity.action).toMatchObject({ code: 4, source: '/urlclickaction' });
    expect(activity.provenance.aliases).toContainEqual({
      sent: 'urlclickaction',
      documented: 'URLClickAction',
    });
    expect(activity.provenance.conversions).toContainEqual({
      member: 'action',
      path: '/urlclickaction',
      conversion: 'click-action',
    });
  });

  test('takes the tenant it is told', () => {
    expect(toActivity(RECORD, { tenant: 'contoso' }).tenant).toBe('contoso');
  });

  test('opens what carries the record, and asks the carrier only where the record is silent', () => {
    const { CreationTime: _, UserId: __, ...silent } = RECORD;
    const activity = toActivity({
      RecordId: RECORD.Id,
      CreationDate: '2026-03-03T09:35:00Z',
      Operation: 'TIUrlClickData',
      UserId: 'd.okafor@contoso.com',
      AuditData: JSON.stringify({ ...silent, Operation: 'TIUrlClickData' }),
    });
    expect(activity).toMatchObject({
      creationTime: '2026-03-03T09:35:00Z',
      userId: 'd.okafor@contoso.com',
      provenance: { shape: 'purview-csv' },
    });
    const telling = toActivity({
      RecordId: RECORD.Id,
      CreationDate: '3/4/2026 9:35:00 AM',
      AuditData: JSON.stringify(RECORD),
    });
    expect(telling.creationTime).toBe('2026-03-03T09:35:00Z');
  });

  test('maps a record that nothing tells of as an audit record', () => {
    expect(toActivity({ Url: 'https://contoso.com/' })).toMatchObject({
      family: 'audit',
      url: 'https://contoso.com/',
      outcome: 'unknown',
    });
  });

  test.each([null, 'text', [RECORD], 7])('throws for %j', (value) => {
    expect(() => toActivity(value as object)).toThrow(TypeError);
  });

  test('two parts that disagree', () => {
    const row = { Flags: 1, Action: 'Allowed', Url: 'x', ClickTime: '2026-03-03T09:14:07Z' };
    expect(toActivity(row)).toMatchObject({ outcome: 'stopped', family: 'detail' });
  });
});

describe('toRecord', () => {
  test('gives the very record back', () => {
    expect(toRecord(toActivity(RECORD))).toBe(RECORD);
  });

  test('builds one for an activity that was changed', () => {
    const changed = { ...toActivity(RECORD), userId: 'p.nandakumar@contoso.com' };
    expect(toRecord(changed)).toMatchObject({ UserId: 'p.nandakumar@contoso.com', RecordType: 41 });
  });
});
