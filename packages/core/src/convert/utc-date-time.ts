import { isUtcDateTime } from '../runtime/formats.ts';
import { type Conversion, refuseType, report, textOf } from './conversion.ts';
import { formatInstant } from './instant.ts';
import { parseDateTime } from './parse-date-time.ts';

/**
 * A point in time as `YYYY-MM-DDTHH:MM:SS[.fraction]Z`, the fraction with the digits sent. No zone is
 * UTC, as everywhere in Microsoft 365 exports. A date whose day and month could be swapped, and what
 * is no time at all, give null with a warning: never a guess.
 */
export const convertUtcDateTime: Conversion<string> = (value, context) => {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string') return refuseType(value, 'string|null', context);
  const text = textOf(value, context);
  if (text === null) return null;
  if (isPlain(text)) {
    if (text.length === PLAIN_LENGTH) report(context, 'info', 'time_without_zone');
    return text.length === PLAIN_LENGTH ? `${text}Z` : text;
  }
  const instant = parseDateTime(text);
  if (typeof instant !== 'string') {
    if (!instant.zoned) report(context, 'info', 'time_without_zone');
    return formatInstant(instant);
  }
  if (instant === 'nothing') report(context, 'info', 'empty_value');
  else if (instant === 'ambiguous') report(context, 'warning', 'date_ambiguous');
  else report(context, 'warning', 'property_format', { format: 'utc-date-time' });
  return null;
};

/** Of `YYYY-MM-DDTHH:MM:SS`. */
const PLAIN_LENGTH = 19;

/** The form that nearly all records have, with Z or without, needs no taking apart. */
function isPlain(text: string): boolean {
  const { length } = text;
  if (length !== PLAIN_LENGTH && (length !== PLAIN_LENGTH + 1 || !text.endsWith('Z'))) return false;
  // The year 1 is .NET's way to leave a time out.
  return isUtcDateTime(text) && !text.startsWith('0001');
}
