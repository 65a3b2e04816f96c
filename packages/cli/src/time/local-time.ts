import { instantOf } from '@timeofclick/core';

/** A time as people read it in their zone. */
export interface LocalTime {
  /** "2026-03-03" */
  readonly day: string;
  /** "Tue" */
  readonly weekday: string;
  /** "08:57:41" */
  readonly clock: string;
}

/** Reads instants of the normal form in one zone; null for what is no time. */
export function localTimesIn(zone: string): (time: string | null) => LocalTime | null {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (time) => {
    const milliseconds = time === null ? Number.NaN : instantOf(time);
    if (Number.isNaN(milliseconds)) return null;
    const parts = new Map(
      format.formatToParts(milliseconds).map(({ type, value }) => [type, value]),
    );
    const year = (parts.get('year') ?? '').padStart(4, '0');
    return {
      day: `${year}-${parts.get('month')}-${parts.get('day')}`,
      weekday: parts.get('weekday') ?? '',
      clock: `${parts.get('hour')}:${parts.get('minute')}:${parts.get('second')}`,
    };
  };
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
