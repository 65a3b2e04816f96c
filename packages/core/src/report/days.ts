import { type ClickTable, hasTime } from '../clicks/click-table.ts';
import { REACHED } from '../clicks/codes.ts';
import type { ReportDay, ReportHour } from '../gen/types.ts';
import { clockHour, type ZoneClock } from './zone-clock.ts';

const HOUR = 3600;

/** Clicks by day and by hour of the clock's zone, in order; clicks without time are in none. */
export function daysOf(
  clicks: ClickTable,
  selected: Uint32Array,
  clock: ZoneClock,
): { readonly byDay: ReportDay[]; readonly byHour: ReportHour[] } {
  const counts = new Map<number, { clicks: number; reached: number }>();
  let last = Number.NaN;
  let count = { clicks: 0, reached: 0 };
  selected.forEach((click) => {
    if (!hasTime(clicks, click)) return;
    const seconds = clicks.store.seconds.get(clicks.timed[click] as number);
    const hour = Math.floor(clock.local(seconds) / HOUR);
    // Clicks come in order of time: nearly always the hour of the one before.
    if (hour !== last) {
      last = hour;
      count = counts.get(hour) ?? { clicks: 0, reached: 0 };
      counts.set(hour, count);
    }
    count.clicks++;
    if (clicks.outcome[click] === REACHED) count.reached++;
  });
  const byHour = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([hours, count]) => ({ ...clockHour(hours * HOUR), ...count }));
  return { byDay: addUpDays(byHour), byHour };
}

function addUpDays(byHour: readonly ReportHour[]): ReportDay[] {
  const days: ReportDay[] = [];
  for (const { day, clicks, reached } of byHour) {
    const last = days.at(-1);
    if (last?.day === day) {
      last.clicks += clicks;
      last.reached += reached;
    } else days.push({ day, clicks, reached });
  }
  return days;
}
