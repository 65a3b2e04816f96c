import { instantOf } from '@timeofclick/core';
import { zoneClock } from '@timeofclick/core/report';

/** A time as people read it in their zone. */
export interface LocalTime {
  /** "2026-03-03" */
  readonly day: string;
  /** "Tue" */
  readonly weekday: string;
  /** "08:57:41" */
  readonly clock: string;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** Reads instants of the normal form in one zone; null for what is no time. */
export function localTimesIn(zone: string): (time: string | null) => LocalTime | null {
  const clock = zoneClock(zone);
  return (time) => {
    const seconds = time === null ? Number.NaN : Math.floor(instantOf(time) / 1000);
    if (Number.isNaN(seconds)) return null;
    const shown = clock.local(seconds) * 1000;
    const [day = '', rest = ''] = new Date(shown).toISOString().split('T');
    return { day, weekday: weekdayOf(shown), clock: rest.slice(0, 8) };
  };
}

/** "Tue", in UTC. */
export function weekdayOf(milliseconds: number): string {
  return WEEKDAYS[new Date(milliseconds).getUTCDay()] ?? '';
}

/** How days are named: a weekday is enough within six days, a month and day within a year. */
export type DayStyle = 'weekday' | 'month-day' | 'date';

const DAY = 86_400_000;

/** The shortest way to name the days from the first to the last that is not ambiguous. */
export function dayStyle(first: LocalTime | null, last: LocalTime | null): DayStyle {
  if (first === null || last === null) return 'date';
  const days = (Date.parse(last.day) - Date.parse(first.day)) / DAY;
  if (days < 6) return 'weekday';
  return first.day.slice(0, 4) === last.day.slice(0, 4) ? 'month-day' : 'date';
}

/** "Tue", "03-03" or "2026-03-03". */
export function dayName(time: LocalTime, style: DayStyle): string {
  if (style === 'weekday') return time.weekday;
  return style === 'month-day' ? time.day.slice(5) : time.day;
}
