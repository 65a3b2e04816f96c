import { isUtcDateTime } from '../runtime/formats.ts';
import { dateFromDays } from './civil-date.ts';
import { type Instant, parseDateTime } from './parse-date-time.ts';

/**
 * Milliseconds since 1970-01-01T00:00:00Z of a time in the normal form; finer fractions stay as a
 * fraction of a millisecond, as far as a double holds them. Use {@link compareInstants} to order.
 * @param isoText ISO 8601; without a zone it is UTC
 * @returns NaN when the text is no time
 */
export function instantOf(isoText: string): number {
  const instant = parseDateTime(isoText);
  if (typeof instant === 'string') return Number.NaN;
  return (
    instant.seconds * 1000 + (instant.fraction === '' ? 0 : Number(`0.${instant.fraction}`) * 1000)
  );
}

/**
 * Orders two times exactly, whatever the number of digits in their fractions.
 * @returns below 0 when `a` is earlier, 0 for the same instant; what is no time comes last
 */
export function compareInstants(a: string, b: string): number {
  if (a === b) return 0;
  const first = parseDateTime(a);
  const second = parseDateTime(b);
  if (typeof first === 'string' || typeof second === 'string') {
    if (typeof first !== 'string') return -1;
    if (typeof second !== 'string') return 1;
    return a < b ? -1 : 1;
  }
  if (first.seconds !== second.seconds) return first.seconds - second.seconds;
  const x = significant(first.fraction);
  const y = significant(second.fraction);
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

/**
 * The one text of an instant, for keys and hashes: UTC, no trailing zeros in the fraction.
 * @returns the text as given when it is no time
 */
export function canonicalInstant(isoText: string): string {
  // Whole seconds in UTC, as nearly all activities have them.
  if (isoText.length === 20 && isUtcDateTime(isoText)) return isoText;
  const instant = parseDateTime(isoText);
  if (typeof instant === 'string') return isoText;
  return formatInstant({ ...instant, fraction: significant(instant.fraction) });
}

/** `YYYY-MM-DDTHH:MM:SS[.fraction]Z`. */
export function formatInstant(instant: Instant): string {
  const days = Math.floor(instant.seconds / 86400);
  const { year, month, day } = dateFromDays(days);
  const rest = instant.seconds - days * 86400;
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const time = `${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}`;
  return `${date}T${time}${instant.fraction === '' ? '' : `.${instant.fraction}`}Z`;
}

function significant(fraction: string): string {
  return fraction.replace(/0+$/, '');
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
