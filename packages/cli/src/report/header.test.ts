import { expect, it } from 'vitest';
import { sumLines } from './header.ts';
import { pageOf } from './page.ts';

it('breaks a sum that is wider than the terminal', () => {
  const period = { first: '2026-03-02T00:00:00Z', last: '2026-03-08T23:59:00Z' };
  const page = pageOf({ look: { colour: false, columns: 80 }, zone: 'UTC', defang: true, period });
  const clicks = {
    total: 1_000_000,
    atLeast: 1_000_000,
    reached: 0,
    pending: 0,
    stopped: 0,
    unknown: 1_000_000,
  };
  const people = { total: 50_000, reached: 0, mayHave: 50_000, stopped: 0 };
  expect(sumLines(page, { clicks, people, period })).toEqual([
    '1,000,000 clicks on links of 50,000 people, Mon 2026-03-02 00:00 to Sun 03-08',
    '23:59',
  ]);
});
