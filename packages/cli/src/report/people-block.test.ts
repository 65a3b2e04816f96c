import type { PersonRow } from '@timeofclick/core';
import { expect, it } from 'vitest';
import { textWidth } from '../terminal/text-width.ts';
import { pageOf } from './page.ts';
import { peopleBlocks } from './people-block.ts';

const at = { source: 'a.csv', file: 3, index: 0, line: 118, nth: 1, byteOffset: 0 };
const person = (
  changes: Partial<PersonRow>,
  worst: Partial<PersonRow['worst']> = {},
): PersonRow => ({
  userId: 'm.lindqvist@contoso.com',
  outcome: 'reached',
  route: 'allowed',
  clicks: 1,
  first: '2026-03-03T08:57:41Z',
  last: '2026-03-03T08:57:41Z',
  addresses: ['203.0.113.7'],
  page: 'none',
  outcomeReason: 'allowed',
  reached: 1,
  sameWay: 1,
  possibleScanner: null,
  evidence: [at],
  ...changes,
  worst: {
    timeOfClick: '2026-03-03T08:57:41Z',
    url: null,
    userIp: '203.0.113.7',
    alertedAt: null,
    matchedBy: [],
    at,
    ...worst,
  },
});
const lines = (rows: readonly PersonRow[], columns = 80): readonly string[] => {
  const period = { first: '2026-03-03T00:00:00Z', last: '2026-03-05T00:00:00Z' };
  const page = pageOf({ look: { columns, colour: false }, zone: 'UTC', defang: true, period });
  return peopleBlocks(page, [{ heading: 'REACHED', rows }], (name) => name)[0]?.lines ?? [];
};
const oneLine = (row: PersonRow): string => (lines([row], 120)[0] ?? '').replace(/ +/g, ' ');

it.each([
  [person({}), 'allowed 203'],
  [person({}, { alertedAt: '2026-03-03T10:02:14Z' }), 'allowed; alert 10:02 203'],
  [person({}, { alertedAt: '2026-03-04T10:02:14Z' }), 'allowed; alert Wed 10:02 203'],
  [person({ route: 'overrodeBlock', page: 'block', sameWay: 2 }), 'overrode block page, 2x 203'],
  [
    person({ route: null, page: 'error', outcomeReason: 'error-page' }),
    'went on from an error page 203',
  ],
  [
    person({ outcome: 'pending', route: null, page: 'scan', outcomeReason: 'pending' }),
    'scan page, nothing after 203',
  ],
  [
    person({ outcome: 'unknown', route: null, page: null, outcomeReason: 'legacy-false' }),
    '2018 form: neither is set 203',
  ],
  [
    person({
      outcome: 'unknown',
      route: null,
      page: 'block',
      outcomeReason: 'no-clickthrough-flag',
    }),
    'block page, flag not sent 203',
  ],
  [
    person({
      sameWay: 6,
      possibleScanner: {
        reason: 'many-urls',
        count: 6,
        seconds: 2,
        address: null,
        aloneAtAddress: true,
      },
    }),
    'allowed; 6 URLs in 2 s 203',
  ],
])('says how %#', (row, how) => {
  expect(oneLine(row)).toContain(how);
});

it('marks clicks of two exports and scanners, and times that are not there', () => {
  const scanner = {
    reason: 'many-people',
    count: 7,
    seconds: 3,
    address: null,
    aloneAtAddress: false,
  } as const;
  expect(oneLine(person({ userId: 'x' }, { matchedBy: ['user-message-url-time'] }))).toMatch(
    /^x = Tue 08:57:41/,
  );
  expect(oneLine(person({ userId: 'x', possibleScanner: scanner }))).toMatch(
    /^x \? Tue .*7 people in 3 s/,
  );
  expect(oneLine(person({ userId: 'x' }, { timeOfClick: null, userIp: null }))).toMatch(
    /^x no time allowed - f3:118$/,
  );
});

it.each([40, 60, 80, 120])('fits %d columns, whatever the names', (columns) => {
  const rows = [
    person(
      { userId: 'a-very-long-name-of-a-shared-mailbox-in-sales@contoso.com' },
      { userIp: '2001:db8:1234:5678:9abc:def0:1234:5678' },
    ),
    person({
      userId:
        '\u5c71\u7530\u592a\u90ce\u306e\u3068\u3066\u3082\u9577\u3044\u540d\u524d@contoso.com',
      route: 'overrodeScan',
      sameWay: 14,
    }),
    person({}, { at: { ...at, file: 12, line: 1_234_567 } }),
  ];
  const found = lines(rows, columns);
  for (const line of found) expect(textWidth(line)).toBeLessThanOrEqual(columns);
  // Neither an address nor a name is ever cut.
  const words = found.join(' ').split(/ +/);
  expect(words).toContain('203.0.113.7');
  if (columns > 43) expect(words).toContain('2001:db8:1234:5678:9abc:def0:1234:5678');
  const letters = found.join('').replaceAll(' ', '');
  for (const { userId } of rows) expect(letters).toContain(userId);
});
