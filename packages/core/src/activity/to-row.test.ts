import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvLine, escapeCsvData, readCsvData } from '../escape/csv-data.ts';
import type { Issue, UrlTimeOfClickActivity } from '../gen/types.ts';
import { checkUrlTimeOfClickActivity } from '../gen/validators.ts';
import { ACTIVITY_MEMBERS, memberKind } from './activity-members.ts';
import { createUrlTimeOfClickActivity } from './create-url-time-of-click-activity.ts';
import { fromRow, ROW_COLUMNS, toRow } from './to-row.ts';

const activity = createUrlTimeOfClickActivity({
  id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  recordType: 41,
  timeOfClick: '2026-03-03T08:57:41Z',
  url: 'https://contoso-payroll.example/s/7f3a',
  userIp: '203.0.113.7',
  userIpPort: 443,
  action: { code: 2, name: 'Blockpage', source: '/UrlClickAction' },
  urlChain: ['https://contoso-payroll.example/s/7f3a', 'https://fabrikam.example/,"x"'],
});

test('columns are the members in order, with the parts of the two objects', () => {
  expect(Object.keys(toRow(activity))).toEqual(ROW_COLUMNS);
  expect(ROW_COLUMNS.map((column) => column.replace(/\..*/, ''))).toEqual(
    ACTIVITY_MEMBERS.flatMap((member) => {
      if (member === 'action') return Array(3).fill(member);
      return member === 'provenance' ? Array(4).fill(member) : [member];
    }),
  );
});

test('values are flat and raw', () => {
  expect(toRow(activity)).toMatchObject({
    url: 'https://contoso-payroll.example/s/7f3a',
    recordType: 41,
    blocked: true,
    userId: null,
    'action.code': 2,
    'action.name': 'Blockpage',
    'action.source': '/UrlClickAction',
    urlChain: '["https://contoso-payroll.example/s/7f3a","https://fabrikam.example/,\\"x\\""]',
    'provenance.decision': 'blocked',
    'provenance.aliases': '[]',
  });
});

/** Any value that a member of this kind can hold; texts are never empty in the normal form. */
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.array(fc.nat(0xffff), { minLength: 1 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '=1+1',
    "'",
    '\\',
    '\\u0041',
    'true',
    'null',
    '41',
    '[]',
    ' x ',
    '"',
    ',',
    '\r\n',
  ),
);
const values = {
  text,
  integer: fc.integer(),
  boolean: fc.boolean(),
  list: fc.array(text),
  action: fc.record({ code: fc.option(fc.integer()), name: text, source: text }),
};

const someActivity = fc
  .record(
    Object.fromEntries(
      ACTIVITY_MEMBERS.filter((member) => member !== 'provenance').map((member) => {
        const kind = memberKind(member) as keyof typeof values;
        return [member, fc.option(values[kind] as fc.Arbitrary<unknown>)];
      }),
    ),
  )
  .map((members) => ({
    ...members,
    provenance: { ...activity.provenance, aliases: [{ sent: 'Url', documented: 'URL' }] },
  }));

describe('a row comes back', () => {
  test('as an object', () => {
    fc.assert(
      fc.property(someActivity, (one) => {
        expect(fromRow(toRow(one as unknown as UrlTimeOfClickActivity))).toEqual(one);
      }),
    );
  });

  test('out of a CSV file', () => {
    fc.assert(
      fc.property(someActivity, (one) => {
        const row = toRow(one as unknown as UrlTimeOfClickActivity);
        const cells = ROW_COLUMNS.map((column) => escapeCsvData(String(row[column] ?? '')));
        const [read = []] = Papa.parse<string[]>(csvLine(cells), { delimiter: ',' }).data;
        const back = Object.fromEntries(
          ROW_COLUMNS.map((column, at) => [column, readCsvData(read[at] ?? '')]),
        );
        expect(fromRow(back)).toEqual(one);
      }),
    );
  });
});

test('what a spreadsheet made of it is read as far as it goes', () => {
  const row = { ...toRow(activity), blocked: 'TRUE', recordType: '41', scope: 'x', urlChain: '[' };
  expect(fromRow(row)).toMatchObject({ blocked: true, recordType: 41, scope: 'x', urlChain: '[' });
});

test('missing columns are null, others are left out, and the result is valid', () => {
  const { scope, ...row } = toRow(activity);
  const issues: Issue[] = [];
  const back = fromRow({ ...row, extra: 'x' });
  expect(back).toEqual(activity);
  expect(checkUrlTimeOfClickActivity(back, issues)).toBe(true);
  expect(scope).toBeNull();
});
