import { describe, expect, test } from 'vitest';
import { isInPeriod, periodOf, sortableInstant } from './period.ts';

test.each([
  ['2026-03-03T09:00:00Z', '2026-03-03T09:00:00.000Z', 0],
  ['2026-03-03T09:00:00Z', '2026-03-03T09:00:00.1Z', -1],
  ['2026-03-03T09:00:00.5000000Z', '2026-03-03T09:00:00.5Z', 0],
  ['2026-03-03T09:00:00.45Z', '2026-03-03T09:00:00.5Z', -1],
  ['2026-03-03T09:00:10Z', '2026-03-03T09:00:09.9999999Z', 1],
  ['2026-03-03T09:00:00Z', '2026-03-03T09:00:10Z', -1],
])('%s against %s', (a, b, order) => {
  const [x, y] = [sortableInstant(a), sortableInstant(b)];
  expect(x === y ? 0 : x < y ? -1 : 1).toBe(order);
});

describe('a period', () => {
  const inside = (time: string | null, since?: string | Date, until?: string | Date) => {
    const period = periodOf(since, until);
    return period === null || isInPeriod(time, period);
  };

  test('is half-open', () => {
    const [since, until] = ['2026-03-03T09:00:00Z', '2026-03-03T10:00:00Z'];
    expect(inside('2026-03-03T09:00:00Z', since, until)).toBe(true);
    expect(inside('2026-03-03T08:59:59.9999999Z', since, until)).toBe(false);
    expect(inside('2026-03-03T09:59:59.9999999Z', since, until)).toBe(true);
    expect(inside('2026-03-03T10:00:00Z', since, until)).toBe(false);
  });

  test('lets no activity without a time in, unless there is no period', () => {
    expect(inside(null, '2026-03-03')).toBe(false);
    expect(inside(null, undefined, '2026-03-03')).toBe(false);
    expect(inside(null)).toBe(true);
  });

  test.each([
    '2026-03-03',
    '2026-03-03T00:00',
    '2026-03-03T00:00:00',
    '2026-03-03T01:00:00+01:00',
    new Date('2026-03-03T00:00:00Z'),
  ])('can start at %s', (since) => {
    expect(inside('2026-03-03T00:00:00Z', since)).toBe(true);
    expect(inside('2026-03-02T23:59:59Z', since)).toBe(false);
  });

  test.each(['yesterday', '', '03/04/2026 10:00:00', new Date(Number.NaN)])(
    'not at %s',
    (since) => {
      expect(() => periodOf(since)).toThrow(RangeError);
    },
  );
});
