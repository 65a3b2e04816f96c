import { expect, it } from 'vitest';
import { pageOf } from './page.ts';
import { timeline } from './timeline.ts';

const page = (first: string, last: string) =>
  pageOf({
    look: { columns: 80, colour: false },
    zone: 'UTC',
    defang: true,
    period: { first: `${first}T00:00:00Z`, last: `${last}T23:00:00Z` },
  });
const day = (name: string, clicks: number) => ({ day: name, clicks, reached: 0 });
const noAlerts = { activities: 0, first: null, last: null };

it('draws days as bars, empty ones too, and marks the busiest hour and the first alert', () => {
  const lines = timeline(page('2026-03-03', '2026-03-05'), {
    byDay: [day('2026-03-03', 6), day('2026-03-05', 2)],
    byHour: [
      { day: '2026-03-03', hour: 9, clicks: 5, reached: 0 },
      { day: '2026-03-03', hour: 23, clicks: 1, reached: 0 },
      { day: '2026-03-05', hour: 9, clicks: 2, reached: 0 },
    ],
    alerts: { activities: 1, first: '2026-03-05T10:02:14Z', last: '2026-03-05T10:02:14Z' },
  });
  expect(lines).toEqual([
    'Tue ######    6     5 of them 09:00-10:00',
    'Wed           0',
    'Thu ##        2     first alert 10:02',
  ]);
});

it('draws long bars to scale, the shortest still visible', () => {
  const lines = timeline(page('2026-03-03', '2026-03-04'), {
    byDay: [day('2026-03-03', 120_000), day('2026-03-04', 1)],
    byHour: [],
    alerts: noAlerts,
  });
  expect(lines).toEqual([`Tue ${'#'.repeat(24)} 120,000`, `Wed #${' '.repeat(23)}       1`]);
});

it('draws weeks, months and years when there are many days', () => {
  const days = (count: number, step: number) =>
    Array.from({ length: count }, (_, index) =>
      day(
        new Date(Date.parse('2025-01-01') + index * step * 86_400_000).toISOString().slice(0, 10),
        1,
      ),
    );
  const labels = (count: number, step: number) => {
    const byDay = days(count, step);
    return timeline(page(byDay[0]?.day ?? '', byDay.at(-1)?.day ?? ''), {
      byDay,
      byHour: [],
      alerts: noAlerts,
    }).map((line) => line.replace(/ #.*/, ''));
  };
  expect(labels(10, 1)).toContain('01-01');
  expect(labels(20, 1)).toEqual([
    'week of 2024-12-30',
    'week of 2025-01-06',
    'week of 2025-01-13',
    'week of 2025-01-20',
  ]);
  expect(labels(20, 10)).toEqual([
    '2025-01',
    '2025-02',
    '2025-03',
    '2025-04',
    '2025-05',
    '2025-06',
    '2025-07',
  ]);
  expect(labels(20, 100)).toEqual(['2025', '2026', '2027', '2028', '2029', '2030']);
});

it('says nothing of a single day', () => {
  expect(
    timeline(page('2026-03-03', '2026-03-03'), {
      byDay: [day('2026-03-03', 4)],
      byHour: [],
      alerts: noAlerts,
    }),
  ).toEqual([]);
});
