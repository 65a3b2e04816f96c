import { describe, expect, test } from 'vitest';
import { MAPPING } from '../gen/mapping.ts';
import { ACTIVITY_MEMBERS } from './activity-members.ts';
import { explainRecord } from './explain-record.ts';
import { toActivity } from './to-activity.ts';

const RECORD = {
  RecordType: 41,
  Operation: 'TIUrlClickData',
  TimeOfClick: '2026-03-03T09:14:07',
  URL: 'https://fabrikam.example/s/1',
  UrlClickAction: 2,
};

const memberOf = (explanation: ReturnType<typeof explainRecord>, name: string) =>
  explanation.members.find(({ member }) => member === name);

describe('explainRecord', () => {
  test('tells every member, with the activity that reading gives', () => {
    const explanation = explainRecord(RECORD);
    expect(explanation.members.map(({ member }) => member)).toEqual(ACTIVITY_MEMBERS);
    expect(explanation.activity).toEqual(toActivity(RECORD));
    for (const { member, value } of explanation.members) {
      expect(value).toEqual(explanation.activity[member]);
    }
  });

  test('names cells as sent, and what was done to them', () => {
    const explanation = explainRecord(RECORD);
    expect(memberOf(explanation, 'timeOfClick')).toMatchObject({
      from: 'record',
      cell: {
        pointer: '/TimeOfClick',
        sent: '2026-03-03T09:14:07',
        conversion: 'utc-date-time',
        converted: true,
      },
      value: '2026-03-03T09:14:07Z',
    });
    expect(memberOf(explanation, 'url')).toMatchObject({
      cell: { pointer: '/URL', converted: false },
    });
    expect(memberOf(explanation, 'userIp')).toMatchObject({ from: 'nothing', cell: null });
    expect(memberOf(explanation, 'tenant')).toMatchObject({ from: 'reader' });
    expect(memberOf(explanation, 'outcome')).toMatchObject({ from: 'decision', value: 'stopped' });
    const absent = MAPPING['audit-record'].find((rule) => rule.member === 'reportId');
    expect(memberOf(explanation, 'reportId')?.absent).toBe((absent as { absent: string }).absent);
  });

  test('tells the row that decided and the facts it saw', () => {
    expect(explainRecord(RECORD).decision).toMatchObject({
      row: 'blocked',
      teller: 'action',
      facts: [{ fact: 'action', pointer: '/UrlClickAction', sent: 2, value: 2 }],
    });
  });

  test('takes what an item of readRecords knows', () => {
    const outer = { RecordId: '1', CreationDate: '2026-03-03T09:35:00Z', AuditData: '…' };
    const item = { shape: 'purview-csv', terminal: 'audit-record', outer } as const;
    const explanation = explainRecord(RECORD, { ...item, tenant: 'contoso' });
    expect(memberOf(explanation, 'creationTime')).toMatchObject({
      from: 'wrapper',
      cell: { pointer: '/CreationDate' },
    });
    expect(explanation).toMatchObject({ shape: 'purview-csv', activity: { tenant: 'contoso' } });
  });

  test('says so when the record tells of no click', () => {
    expect(explainRecord({ RecordType: 15, Operation: 'UserLoggedIn' }).click).toBe(false);
    expect(explainRecord(RECORD).click).toBe(true);
  });
});
