import { describe, expect, it } from 'vitest';
import type { Page } from '../../report/page.ts';
import { localTimesIn } from '../../time/local-time.ts';
import { countTicks } from './count-ticks.ts';
import { endLabels } from './end-labels.ts';
import { peopleAt, peopleCurves } from './people-curves.ts';
import { timeBins } from './time-bins.ts';
import { timeTicks } from './time-ticks.ts';

const hour = (
  day: string,
  at: number,
  clicks = 1,
  reached = 0,
): {
  day: string;
  hour: number;
  clicks: number;
  reached: number;
} => ({ day, hour: at, clicks, reached });

const ROOM = { mostTicks: 12, nameRoom: 0.09 };

describe('timeBins', () => {
  it.each([
    ['2026-03-03', '2026-03-10', 'hour'],
    ['2026-03-03', '2026-03-20', 'day'],
    ['2026-03-03', '2026-12-20', 'month'],
    ['1970-01-01', '2026-12-20', 'year'],
  ])('from %s to %s goes by %s', (first, last, length) => {
    const time = timeBins({ byHour: [hour(first, 9, 2, 1), hour(last, 9)] });
    expect(time.length).toBe(length);
    expect(time.bins.map(({ clicks, reached }) => [clicks, reached])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    for (const { start, end } of time.bins) expect(end).toBeGreaterThan(start);
  });

  it('adds up what is in one bin', () => {
    const byHour = [hour('2026-03-03', 9), hour('2026-03-03', 23), hour('2026-04-01', 0, 5, 5)];
    expect(timeBins({ byHour }).bins.map(({ clicks }) => clicks)).toEqual([2, 5]);
  });

  it('has room around few bins, and nothing without clicks', () => {
    const { bins, domain } = timeBins({ byHour: [hour('2026-03-03', 9)] });
    expect(bins).toHaveLength(1);
    expect(domain[1] - domain[0]).toBe(6 * 3_600_000);
    expect(timeBins({ byHour: [] }).bins).toEqual([]);
  });
});

describe('timeTicks', () => {
  const between = (
    first: string,
    last: string,
    length: 'hour' | 'day' | 'month' | 'year',
    room = ROOM,
  ): string[] =>
    timeTicks([Date.parse(first), Date.parse(last)], length, room).map(({ label }) =>
      label.replace('\n', '/'),
    );

  it('names a day where it starts', () => {
    expect(between('2026-03-03T08:00Z', '2026-03-04T17:00Z', 'hour')).toEqual([
      '09:00/Tue 03-03',
      '12:00',
      '15:00',
      '18:00',
      '21:00',
      '00:00/Wed 03-04',
      '03:00',
      '06:00',
      '09:00',
      '12:00',
      '15:00',
    ]);
  });

  it('names only the later of two days that would touch', () => {
    const room = { mostTicks: 5, nameRoom: 0.28 };
    expect(between('2026-03-03T08:00Z', '2026-03-05T17:00Z', 'hour', room)).toEqual([
      '12:00',
      '00:00/Wed 03-04',
      '12:00',
      '00:00/Thu 03-05',
      '12:00',
    ]);
  });

  it('goes by Mondays, by quarters, by five years', () => {
    expect(between('2025-12-20', '2026-02-10', 'day')).toEqual([
      '12-22/2025',
      '12-29',
      '01-05/2026',
      '01-12',
      '01-19',
      '01-26',
      '02-02',
      '02-09',
    ]);
    expect(between('2025-01-01', '2026-12-31', 'month')[1]).toBe('2025-04');
    expect(between('1970-01-01', '2026-12-31', 'year').slice(0, 3)).toEqual([
      '1970',
      '1975',
      '1980',
    ]);
  });
});

it('countTicks gives whole, round numbers that reach the highest', () => {
  expect([0, 1, 4, 13, 14, 21, 1999, 50_000].map((most) => countTicks(most).join(' '))).toEqual([
    '0 1',
    '0 1',
    '0 1 2 3 4',
    '0 5 10 15',
    '0 5 10 15',
    '0 10 20 30',
    '0 500 1000 1500 2000',
    '0 20000 40000 60000',
  ]);
});

describe('endLabels', () => {
  it('leaves labels that have room', () => {
    expect(endLabels([10, 0], 10, 100, 15)).toEqual([0, 0]);
  });

  it('moves those of larger values up, none down, also when values are the same', () => {
    const values = [1, 1, 0];
    const shifts = endLabels(values, 10, 100, 15);
    const places = values.map((value, index) => 100 * (1 - value / 10) + (shifts[index] ?? 0));
    const sorted = [...places].sort((a, b) => a - b);
    expect(
      Math.min((sorted[1] ?? 0) - (sorted[0] ?? 0), (sorted[2] ?? 0) - (sorted[1] ?? 0)),
    ).toBeGreaterThanOrEqual(15);
    expect(Math.max(...shifts)).toBe(0);
  });
});

it('peopleCurves counts people at the ends of bins, in the zone of the page', () => {
  const page = { local: localTimesIn('Europe/Stockholm') } as Page;
  const time = timeBins({ byHour: [hour('2026-03-03', 9), hour('2026-03-04', 9)] });
  const curves = peopleCurves(
    page,
    [
      { outcome: 'reached', first: '2026-03-03T08:10:00Z' },
      { outcome: 'reached', first: '2026-03-03T09:10:00Z' },
      { outcome: 'unknown', first: '2026-03-03T08:10:00Z' },
      { outcome: 'pending', first: '2026-03-03T08:50:00Z' },
      { outcome: 'stopped', first: null },
    ],
    time,
  );
  const ten = Date.parse('2026-03-03T10:00:00Z');
  expect(curves.map(({ group, total }) => [group.key, total])).toEqual([
    ['reached', 2],
    ['mayHave', 2],
  ]);
  expect(
    curves.map(({ steps }) => steps.map(({ time: at, people }) => [at - ten, people])),
  ).toEqual([
    [
      [0, 1],
      [3_600_000, 2],
    ],
    [[0, 2]],
  ]);
  expect(curves.map((curve) => [peopleAt(curve, ten - 1), peopleAt(curve, ten)])).toEqual([
    [0, 1],
    [0, 2],
  ]);
});
