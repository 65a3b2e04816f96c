import { expect, test } from 'vitest';
import { auditClick, itemsOf } from '../../test/invented-items.ts';
import type { Report } from '../gen/types.ts';
import { ReportBuilder } from './report-builder.ts';

async function reportOf(times: readonly (string | null)[], tz: string): Promise<Report> {
  const clicks = times.map((time) => auditClick('blocked', 'a.reyes@contoso.com', time));
  return (await ReportBuilder.from(itemsOf('a.csv', clicks))).build({ tz });
}

test('days and hours are those of the zone, times stay UTC', async () => {
  const report = await reportOf(
    ['2026-03-03T23:30:00Z', '2026-03-03T01:00:00Z', null],
    'Asia/Kolkata',
  );
  expect(report.run.tz).toBe('Asia/Kolkata');
  expect(report.byDay).toEqual([
    { day: '2026-03-03', clicks: 1, reached: 0 },
    { day: '2026-03-04', clicks: 1, reached: 0 },
  ]);
  expect(report.byHour.map(({ hour }) => hour)).toEqual([6, 5]);
  expect(report.period.last).toBe('2026-03-03T23:30:00Z');
});

test('the hour that a change of clocks repeats is one hour', async () => {
  const { byHour } = await reportOf(
    ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
    'Europe/Berlin',
  );
  expect(byHour).toEqual([{ day: '2026-10-25', hour: 2, clicks: 2, reached: 0 }]);
});
