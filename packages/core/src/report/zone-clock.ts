import { dateFromDays, daysFromDate } from '../convert/civil-date.ts';

const QUARTER = 900;
const HOUR = 3600;
const DAY = 86400;

/** Turns instants into the hours of a time zone. */
export interface ZoneClock {
  /** Name as given. */
  readonly zone: string;
  /** What clocks of the zone show, in seconds from their 1970-01-01 00:00. */
  local(seconds: number): number;
}

/** A day and an hour as a clock shows them. */
export interface ClockHour {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** 0 to 23. */
  readonly hour: number;
}

/**
 * A clock for an IANA zone.
 * @throws RangeError for a name that the runtime does not know
 */
export function zoneClock(zone: string): ZoneClock {
  const format = zone === 'UTC' ? null : formatOf(zone);
  /** Offsets by quarter of an hour: zones change on the quarter, and asking Intl costs a microsecond. */
  const offsets = new Map<number, number>();
  const offsetAt = (seconds: number): number => {
    if (format === null) return 0;
    const quarter = Math.floor(seconds / QUARTER);
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    const offset = offsetOf(format, quarter * QUARTER);
    offsets.set(quarter, offset);
    return offset;
  };
  return { zone, local: (seconds) => seconds + offsetAt(seconds) };
}

/** @param local what `ZoneClock.local` gives */
export function clockHour(local: number): ClockHour {
  const days = Math.floor(local / DAY);
  const { year, month, day } = dateFromDays(days);
  const text = [String(year).padStart(4, '0'), two(month), two(day)].join('-');
  return { day: text, hour: Math.floor((local - days * DAY) / HOUR) };
}

/** `2026-03-04 23:58`, as clocks of the zone show it. */
export function clockText(clock: ZoneClock, seconds: number): string {
  const local = clock.local(seconds);
  const { day, hour } = clockHour(local);
  return `${day} ${two(hour)}:${two(Math.floor(local / 60) - Math.floor(local / HOUR) * 60)}`;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (cause) {
    const example = 'Give an IANA name such as Europe/Berlin, or UTC.';
    throw new RangeError(`There is no time zone "${zone}". ${example}`, { cause });
  }
}

/** Seconds that clocks of the zone are ahead of UTC. */
function offsetOf(format: Intl.DateTimeFormat, seconds: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(seconds * 1000)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  const days = daysFromDate(year, month, day) ?? Math.floor(seconds / DAY);
  return days * DAY + hour * HOUR + minute * 60 + second - seconds;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
