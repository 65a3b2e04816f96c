import { UsageError } from '../command-line/usage-error.ts';
import { offsetMinutes } from './zone.ts';

const FORM =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;
const MINUTE = 60_000;

/**
 * Reads the value of --since or --until. A date is its first instant; what has no zone is local time in `zone`.
 * @returns ISO 8601 UTC with milliseconds
 * @throws UsageError when it is no date or time
 */
export function timeOption(name: string, text: string, zone: string): string {
  const match = FORM.exec(text.trim());
  const fail = (): never => {
    throw new UsageError(
      `--${name} is a date or time such as 2026-03-03, 2026-03-03T09:00 or 2026-03-03T09:00Z, not "${text}"`,
    );
  };
  if (match === null) return fail();
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', offset] =
    match;
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const asUtc = Date.parse(`${written}Z`);
  // Date.parse moves 30 February on to March.
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 19) !== written) return fail();
  const milliseconds = Math.floor(Number(`0${fraction || '.0'}`) * 1000);
  return new Date(asUtc + milliseconds - ahead(asUtc, offset, zone) * MINUTE).toISOString();
}

/** Minutes that the local time is ahead of UTC. */
function ahead(local: number, offset: string | undefined, zone: string): number {
  if (offset !== undefined) {
    if (offset.toUpperCase() === 'Z') return 0;
    const [hours, minutes] = [offset.slice(1, 3), offset.slice(-2)].map(Number) as [number, number];
    return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
  }
  // The offset belongs to an instant that only the offset tells: the second guess is right but in a gap of the clock.
  const guess = offsetMinutes(zone, local);
  return offsetMinutes(zone, local - guess * MINUTE);
}
