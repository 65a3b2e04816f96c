import { weekdayOf } from '../../time/local-time.ts';
import { type BinLength, nextBin, startOfBin } from './time-bins.ts';

/** A place on the axis of time with its words. */
export interface TimeTick {
  readonly time: number;
  /** One line, or two when a new day, month or year starts: "12:00", "00:00\nWed 03-04". */
  readonly label: string;
}

const HOUR = 3_600_000;
/** How many of a unit from tick to tick. */
const STEPS: Readonly<Record<BinLength, readonly number[]>> = {
  hour: [1, 2, 3, 6, 12, 24, 48],
  day: [1, 2, 7, 14, 28, 56],
  month: [1, 3, 6, 12, 24, 48],
  year: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000],
};

/** How much room an axis has: as many ticks, and a larger unit only after so many of the axis's units. */
export interface TickRoom {
  readonly mostTicks: number;
  /** From one name of a larger unit to the next, as a part of the axis. */
  readonly nameRoom: number;
}

/** Ticks at round times; the larger unit is named once, where it starts. */
export function timeTicks(
  [start, end]: readonly [number, number],
  length: BinLength,
  { mostTicks, nameRoom }: TickRoom,
): readonly TimeTick[] {
  for (const step of STEPS[length]) {
    const times = timesBetween(start, end, length, step);
    if (times.length > mostTicks) continue;
    const isNew = times.map(
      (time, at) => at === 0 || large(time, length) !== large(times[at - 1] ?? 0, length),
    );
    return times.map((time, at) => {
      // Of two names that would touch, the second is at a start: it tells more.
      const next = isNew[at + 1] === true ? (times[at + 1] ?? end) : end;
      const isNamed =
        isNew[at] === true && (next === end || (next - time) / (end - start) >= nameRoom);
      return { time, label: isNamed ? named(time, length) : wordsOf(time, length)[0] };
    });
  }
  return [];
}

function timesBetween(start: number, end: number, length: BinLength, step: number): number[] {
  const times: number[] = [];
  for (let time = startOfBin(start, length); time <= end; time = nextBin(time, length)) {
    if (time >= start && numberOf(time, length) % step === 0) times.push(time);
  }
  return times;
}

/** Counts units so that ticks fall on round ones: hours of a day, months of a year. */
function numberOf(time: number, length: BinLength): number {
  const date = new Date(time);
  if (length === 'year') return date.getUTCFullYear();
  if (length === 'month') return date.getUTCFullYear() * 12 + date.getUTCMonth();
  // 5 January 1970 was a Monday: steps of weeks fall on Mondays.
  return length === 'day' ? time / (24 * HOUR) - 4 : time / HOUR;
}

function large(time: number, length: BinLength): string {
  return wordsOf(time, length)[1];
}

function named(time: number, length: BinLength): string {
  return wordsOf(time, length)
    .filter((words) => words !== '')
    .join('\n');
}

/** The words of a time: of its bin, and of the larger unit that it is in. */
function wordsOf(time: number, length: BinLength): readonly [small: string, large: string] {
  const iso = new Date(time).toISOString();
  const day = iso.slice(0, iso.indexOf('T'));
  const [year, month] = [day.slice(0, -6), day.slice(-5, -3)];
  if (length === 'hour')
    return [iso.slice(day.length + 1, day.length + 6), `${weekdayOf(time)} ${day.slice(-5)}`];
  if (length === 'day') return [day.slice(-5), year];
  return length === 'month' ? [`${year}-${month}`, ''] : [year, ''];
}

/** "Tue 03-03 09:00", "2026-03-03", "2026-03" or "2026". */
export function timeName(time: number, length: BinLength): string {
  const [small, large] = wordsOf(time, length);
  if (length === 'hour') return `${large} ${small}`;
  return length === 'day' ? `${large}-${small}` : small;
}
