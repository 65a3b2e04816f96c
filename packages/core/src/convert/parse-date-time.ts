import { daysFromDate } from './civil-date.ts';

/** A point in time: whole seconds since 1970-01-01T00:00:00Z, and the digits of the fraction as sent. */
export interface Instant {
  readonly seconds: number;
  /** "" when none was sent; trailing zeros kept. */
  readonly fraction: string;
  /** False when the text named no zone and was read as UTC. */
  readonly zoned: boolean;
}

/** Why a text gave no instant; 'nothing' is .NET's smallest time, its way to leave a time out. */
export type NoInstant = 'nothing' | 'ambiguous' | 'invalid';

const TIME =
  '(?:T|,? +)(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:\\.(?<fraction>\\d+))?)?' +
  '(?: ?(?<half>[AP]M))?(?: ?(?<zone>Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?))?$';

/** `2022-07-07T10:10:52.1234567+02:00`, with a blank for the T, without seconds, fraction or zone. */
const YEAR_FIRST = new RegExp(
  `^(?<year>\\d{4})([-/])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})${TIME}`,
  'i',
);

/** `9/20/2023 4:05:03 AM`, `20.9.2023 16:05`: what .NET and spreadsheets write under a culture. */
const YEAR_LAST = new RegExp(
  `^(?<month>\\d{1,2})([-/.])(?<day>\\d{1,2})\\2(?<year>\\d{4})${TIME}`,
  'i',
);

/** `Oct 3, 2024 2:22:59 PM` of the hunting page, `Thu, 03 Oct 2024 11:22:59 GMT` of HTTP. */
const NAMED_MONTH = [
  new RegExp(`^(?:[a-z]+,? )?(?<name>[a-z]+)\\.? (?<day>\\d{1,2}),? (?<year>\\d{4})${TIME}`, 'i'),
  new RegExp(
    `^(?:[a-z]+,? )?(?<day>\\d{1,2})[ -](?<name>[a-z]+)\\.?[ -](?<year>\\d{4})${TIME}`,
    'i',
  ),
];

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** `/Date(1657188652000)/`: what Windows PowerShell 5 makes of a date in ConvertTo-Json; always UTC. */
const DOTNET_JSON = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;

const FIRST = -62135596800; // 0001-01-01T00:00:00Z
const LAST = 253402300799; // 9999-12-31T23:59:59Z

/** Reads the forms in which Microsoft 365 exports write a time, without any local zone or culture. */
export function parseDateTime(sent: string): Instant | NoInstant {
  if (sent.length > 64) return 'invalid';
  const asSent = YEAR_FIRST.exec(sent)?.groups;
  if (asSent) return fromParts(asSent, Number(asSent.month), Number(asSent.day));
  const text = plainBlanks(sent);
  const yearFirst = YEAR_FIRST.exec(text)?.groups;
  if (yearFirst) return fromParts(yearFirst, Number(yearFirst.month), Number(yearFirst.day));
  const yearLast = YEAR_LAST.exec(text)?.groups;
  if (yearLast) return fromYearLast(yearLast, Number(yearLast.month), Number(yearLast.day));
  const named = NAMED_MONTH.map((form) => form.exec(text)?.groups).find((parts) => parts);
  if (named) return fromParts(named, monthOf(named.name ?? ''), Number(named.day));
  const milliseconds = DOTNET_JSON.exec(text)?.[1];
  return milliseconds === undefined ? 'invalid' : fromMilliseconds(Number(milliseconds));
}

/** Newer .NET puts U+202F before AM and PM, old browsers put direction marks around each part. */
function plainBlanks(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\b([ap])\. ?m\.?/i, '$1m')
    .trim();
}

type Parts = Readonly<Record<string, string | undefined>>;

function fromYearLast(parts: Parts, first: number, second: number): Instant | NoInstant {
  if (first > 12) return fromParts(parts, second, first);
  const instant = fromParts(parts, first, second);
  // What is no time in either order is not merely ambiguous.
  const swappable = second <= 12 && first !== second && typeof instant !== 'string';
  return swappable ? 'ambiguous' : instant;
}

function fromParts(parts: Parts, month: number, day: number): Instant | NoInstant {
  const days = daysFromDate(Number(parts.year), month, day);
  const hour = hourOf(Number(parts.hour), parts.half);
  const minute = Number(parts.minute);
  const second = Number(parts.second ?? 0);
  const offset = offsetSeconds(parts.zone);
  if (days === null || hour === null || offset === null || minute > 59 || second > 59) {
    return 'invalid';
  }
  const seconds = days * 86400 + hour * 3600 + minute * 60 + second - offset;
  return inRange({ seconds, fraction: parts.fraction ?? '', zoned: parts.zone !== undefined });
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

function offsetSeconds(zone: string | undefined): number | null {
  if (zone === undefined || /^[a-z]/i.test(zone)) return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 23 || minutes > 59) return null;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60);
}

/** 1 to 12, from an English name or its first three letters; 0 for anything else. */
function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((month) => month === lower || month.slice(0, 3) === lower) + 1;
}

function fromMilliseconds(milliseconds: number): Instant | NoInstant {
  const seconds = Math.floor(milliseconds / 1000);
  const rest = milliseconds - seconds * 1000;
  const fraction = rest === 0 ? '' : String(rest).padStart(3, '0');
  return inRange({ seconds, fraction, zoned: true });
}

function inRange(instant: Instant): Instant | NoInstant {
  if (instant.seconds < FIRST || instant.seconds > LAST) return 'invalid';
  return instant.seconds === FIRST && !/[1-9]/.test(instant.fraction) ? 'nothing' : instant;
}
