import { formatInstant } from '../convert/instant.ts';
import { parseDateTime } from '../convert/parse-date-time.ts';

/**
 * Text that sorts as the instant does: a normal-form time (UTC, `Z`) without the `Z` and without
 * trailing zeros of the fraction, so that `…33Z` < `…33.5Z` = `…33.50Z`.
 */
export function sortableInstant(time: string): string {
  const bare = time.endsWith('Z') ? time.slice(0, -1) : time;
  return bare.includes('.') ? bare.replace(/\.?0+$/, '') : bare;
}

/** Half-open span of time; `null` on a side means open. */
export interface Period {
  readonly since: string | null;
  readonly until: string | null;
}

/**
 * @returns null when neither end is given, so that nothing needs to be compared.
 * @throws RangeError for text that is no ISO 8601 date or time.
 */
export function periodOf(since?: string | Date, until?: string | Date): Period | null {
  if (since === undefined && until === undefined) return null;
  return { since: endOf('since', since), until: endOf('until', until) };
}

/** @returns false for a time outside, and for none at all. */
export function isInPeriod(time: string | null, period: Period): boolean {
  if (time === null) return false;
  const instant = sortableInstant(time);
  if (period.since !== null && instant < period.since) return false;
  return period.until === null || instant < period.until;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function endOf(option: string, value: string | Date | undefined): string | null {
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value.trim() : isoText(value);
  const instant = parseDateTime(DAY.test(text) ? `${text}T00:00:00Z` : text);
  // Its message does not repeat the text, which may be anything.
  if (typeof instant === 'string') throw new RangeError(`${option} is no ISO 8601 date or time`);
  return sortableInstant(formatInstant(instant));
}

function isoText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
