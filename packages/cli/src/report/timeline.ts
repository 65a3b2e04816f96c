import type { Report } from '@timeofclick/core/report';
import { wrapText } from '../command-line/wrap-text.ts';
import { numberText } from '../terminal/number-text.ts';
import { dayName, weekdayOf } from '../time/local-time.ts';
import type { Page } from './page.ts';

/** One bar. */
interface Bar {
  readonly label: string;
  readonly clicks: number;
  /** Days that the bar stands for. */
  readonly days: readonly string[];
}

const LONGEST = 24;
const MOST_BARS = 14;
const DAY = 86_400_000;

/** Clicks by day as bars, with the busiest hour and the first alert; by week, month or year when there are many. */
export function timeline(
  page: Page,
  report: Pick<Report, 'byDay' | 'byHour' | 'alerts'>,
): readonly string[] {
  const bars = barsOf(page, report.byDay);
  const most = Math.max(0, ...bars.map(({ clicks }) => clicks));
  // One bar says nothing that the heading does not.
  if (bars.length < 2) return [];
  const { columns } = page.look;
  const label = Math.max(...bars.map((bar) => bar.label.length));
  const number = Math.max(4, numberText(most).length);
  const longest = Math.min(LONGEST, most, columns - label - number - 2);
  return bars.flatMap((bar) => {
    const length = Math.round((bar.clicks / most) * longest);
    const hashes = '#'.repeat(bar.clicks > 0 ? Math.max(1, length) : 0);
    const count = numberText(bar.clicks).padStart(number);
    const line = `${bar.label.padEnd(label)} ${hashes.padEnd(longest)} ${count}`;
    const remark = remarks(page, report, bar, bar.clicks === most).join('; ');
    if (remark === '') return [line];
    if (line.length + 5 + remark.length <= columns) return [`${line}     ${remark}`];
    const indent = ' '.repeat(label + 1);
    return [line, ...wrapText(remark, columns - label - 1).map((part) => indent + part)];
  });
}

function remarks(
  page: Page,
  report: Pick<Report, 'byHour' | 'alerts'>,
  bar: Bar,
  isBusiest: boolean,
): string[] {
  const said: string[] = [];
  const [day] = bar.days;
  const hours = report.byHour.filter((hour) => hour.day === day);
  const peak = hours.reduce((a, b) => (b.clicks > a.clicks ? b : a), { hour: 0, clicks: 0 });
  if (isBusiest && bar.days.length === 1 && hours.length > 1 && peak.clicks >= 3) {
    const two = (hour: number): string => String(hour).padStart(2, '0');
    said.push(`${numberText(peak.clicks)} of them ${two(peak.hour)}:00-${two(peak.hour + 1)}:00`);
  }
  const alert = page.local(report.alerts.first);
  if (alert !== null && bar.days.includes(alert.day)) {
    said.push(
      `first alert ${bar.days.length === 1 ? '' : `${alert.day.slice(5)} `}${alert.clock.slice(0, 5)}`,
    );
  }
  return said;
}

function barsOf(page: Page, byDay: Report['byDay']): readonly Bar[] {
  const days = withEmptyDays(byDay);
  for (const length of [10, 7, 4]) {
    const weekly = length === 10 && days.length > MOST_BARS;
    const bars = grouped(days, (day) =>
      length === 10 ? (weekly ? mondayOf(day) : day) : day.slice(0, length),
    );
    if (bars.length <= MOST_BARS || length === 4)
      return bars.map((bar) => ({ ...bar, label: labelOf(page, bar, weekly) }));
  }
  return [];
}

function labelOf(page: Page, bar: Bar, weekly: boolean): string {
  if (weekly) return `week of ${bar.label}`;
  if (bar.label.length < 10) return bar.label;
  const weekday = weekdayOf(Date.parse(bar.label));
  return dayName({ day: bar.label, weekday, clock: '' }, page.days);
}

function grouped(days: Report['byDay'], nameOf: (day: string) => string): readonly Bar[] {
  const bars = new Map<string, { clicks: number; days: string[] }>();
  for (const { day, clicks } of days) {
    const bar = bars.get(nameOf(day)) ?? { clicks: 0, days: [] };
    bar.clicks += clicks;
    bar.days.push(day);
    bars.set(nameOf(day), bar);
  }
  return [...bars].map(([label, bar]) => ({ label, ...bar }));
}

/** A quiet day between two others is worth seeing, as long as there are few. */
function withEmptyDays(byDay: Report['byDay']): Report['byDay'] {
  const [first, last] = [byDay[0], byDay.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = Math.round((Date.parse(last.day) - Date.parse(first.day)) / DAY) + 1;
  if (span > MOST_BARS) return byDay;
  const known = new Map(byDay.map((day) => [day.day, day]));
  return Array.from({ length: span }, (_, index) => {
    const day = new Date(Date.parse(first.day) + index * DAY).toISOString().slice(0, 10);
    return known.get(day) ?? { day, clicks: 0, reached: 0 };
  });
}

function mondayOf(day: string): string {
  const time = Date.parse(day);
  return new Date(time - ((new Date(time).getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10);
}
