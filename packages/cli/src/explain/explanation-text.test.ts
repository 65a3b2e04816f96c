import { explainRecord } from '@timeofclick/core';
import { expect, it } from 'vitest';
import { pageOf } from '../report/page.ts';
import { textWidth } from '../terminal/text-width.ts';
import { explanationText } from './explanation-text.ts';

const RECORD = {
  CreationTime: '2026-03-03T09:36:29',
  Id: 'ad1ef761-951e-415b-9770-57b8cdad83bf',
  Operation: 'TIUrlClickData',
  RecordType: 41,
  UserId: 'd.okafor@contoso.com',
  UserIp: '2001:db8:1234:5678:9abc:def0:1234:5678',
  Url: `https://contoso-payroll.example/${'s/'.repeat(60)}`,
  UrlClickAction: 4,
};

it.each([40, 60, 80, 120])('fits %d columns, with every value in full', (columns) => {
  const page = pageOf({
    look: { columns, colour: false },
    zone: 'UTC',
    defang: true,
    period: { first: null, last: null },
  });
  const explained = explainRecord(RECORD, { shape: 'audit-record', terminal: 'audit-record' });
  const text = explanationText(page, 'exports/blob.json, line 1, byte 0 (record 1)', explained, []);
  const lines = text.split('\n');
  expect(lines.filter((line) => textWidth(line) > columns)).toEqual([]);
  expect(lines.map((line) => line.trim()).join('')).toContain('s/'.repeat(60));
  expect(text.includes(RECORD.UserIp)).toBe(columns > 43);
});
