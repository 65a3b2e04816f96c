import type { Report } from '@timeofclick/core';

/** How long a bar of a plot over time is. */
export type BinLength = 'hour' | 'day' | 'month' | 'year';

/** Clicks of one stretch of time. */
export interface TimeBin {
  /** Local time of the report's zone, in milliseconds as if it were UTC: plots have no zones. */
  readonly start: number;
  readonly end: number;
  readonly clicks: number;
  readonly reached: number;
}

/** Bins in order, without those that hold nothing. */
export interface TimeBins {
  readonly length: BinLength;
  readonly bins: readonly TimeBin[];
  /** From where to where plots go; wider than the bins when there are few, so that no bar is a block. */
  readonly domain: readonly [start: number, end: number];
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FEWEST = 6;

/** Clicks by hour within eight days, by day within half a year, else by month or by year. */
export function timeBins(report: Pick<Report, 'byHour'>): TimeBins {
  const starts = report.byHour.map(({ day, hour }) => Date.parse(`${day}T00:00:00Z`) + hour * HOUR);
  const length = lengthFor((starts.at(-1) ?? 0) - (starts[0] ?? 0));
  const bins = new Map<number, { clicks: number; reached: number }>();
  report.byHour.forEach(({ clicks, reached }, index) => {
    const start = startOfBin(starts[index] ?? 0, length);
    const bin = bins.get(start) ?? { clicks: 0, reached: 0 };
    bins.set(start, { clicks: bin.clicks + clicks, reached: bin.reached + reached });
  });
  const list = [...bins].map(([start, counts]) => ({
    start,
    end: nextBin(start, length),
    ...counts,
  }));
  return { length, bins: list, domain: domainOf(list, length) };
}

function lengthFor(span: number): BinLength {
  if (span <= 8 * DAY) return 'hour';
  if (span <= 190 * DAY) return 'day';
  return span <= 12 * 365 * DAY ? 'month' : 'year';
}

/** The start of the bin that an instant is in. */
export function startOfBin(time: number, length: BinLength): number {
  const iso = new Date(time).toISOString();
  // Years beyond 9999 and before 0 have a sign and six digits.
  const year = iso.slice(0, iso.indexOf('-', 1));
  const rest = iso.slice(year.length);
  if (length === 'year') return Date.parse(`${year}-01-01T00:00:00Z`);
  if (length === 'month') return Date.parse(`${year}${rest.slice(0, 3)}-01T00:00:00Z`);
  return Math.floor(time / (length === 'day' ? DAY : HOUR)) * (length === 'day' ? DAY : HOUR);
}

/** The start of the bin after the one that starts at `start`. */
export function nextBin(start: number, length: BinLength): number {
  if (length === 'hour') return start + HOUR;
  if (length === 'day') return start + DAY;
  return startOfBin(start + (length === 'month' ? 32 : 367) * DAY, length);
}

function domainOf(bins: readonly TimeBin[], length: BinLength): readonly [number, number] {
  const [start, end] = [bins[0]?.start ?? 0, bins.at(-1)?.end ?? 1];
  const one = nextBin(start, length) - start;
  const missing = Math.max(0, FEWEST * one - (end - start));
  return [start - missing / 2, end + missing / 2];
}
