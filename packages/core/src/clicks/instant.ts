import { formatInstant } from '../convert/instant.ts';
import { parseDateTime } from '../convert/parse-date-time.ts';

/** Parts of a second that are kept: 100 ns, the finest that any export sends. */
export const TICKS_PER_SECOND = 10_000_000;
const TICK_DIGITS = 7;
const DIGITS_SCALE = 16;

/** An instant in two columns. NaN seconds: no time. */
export interface StoredInstant {
  /** Whole seconds since 1970, UTC. */
  seconds: number;
  /** Ticks of the second * 16 + number of fraction digits sent (at most 7). */
  fraction: number;
}

/** Reads a time of the normal form; null, and what is no time, is stored as no time. */
export function storeInstant(text: string | null, into: StoredInstant): void {
  const instant = text === null ? 'invalid' : parseDateTime(text);
  if (typeof instant === 'string') {
    into.seconds = Number.NaN;
    into.fraction = 0;
    return;
  }
  const digits = instant.fraction.slice(0, TICK_DIGITS);
  into.seconds = instant.seconds;
  into.fraction = Number(digits.padEnd(TICK_DIGITS, '0')) * DIGITS_SCALE + digits.length;
}

/** The text that `storeInstant` read, with the fraction as sent up to 100 ns; null for no time. */
export function instantText(seconds: number, fraction: number): string | null {
  if (Number.isNaN(seconds)) return null;
  const digits = fraction % DIGITS_SCALE;
  const ticks = String(ticksOf(fraction)).padStart(TICK_DIGITS, '0');
  return formatInstant({ seconds, fraction: ticks.slice(0, digits), zoned: true });
}

/** Ticks of the second, 0 to 9,999,999. */
export function ticksOf(fraction: number): number {
  return Math.floor(fraction / DIGITS_SCALE);
}
