import type { SeededRandom } from './seeded-random.ts';

const SECOND = 1000;
const DAYS: Readonly<Record<string, string>> = {
  Mon: '2026-03-02',
  Tue: '2026-03-03',
  Wed: '2026-03-04',
  Thu: '2026-03-05',
};

/** Milliseconds of a time of the story's week, written as "Tue 09:14:07" (UTC). */
export function at(text: string): number {
  const [day = '', time = ''] = text.split(' ');
  const milliseconds = Date.parse(`${DAYS[day]}T${time}Z`);
  if (Number.isNaN(milliseconds)) throw new RangeError(`not a time of the week: ${text}`);
  return milliseconds;
}

/** As audit records write it: UTC, whole seconds, no zone. */
export function zoneless(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19);
}

/** As click tables write it: UTC with a Z, the fraction only if there is one. */
export function withZone(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

/** As Windows PowerShell writes it in the en-US culture: 3/5/2026 9:14:07 AM. */
export function unitedStates(milliseconds: number): string {
  const date = new Date(milliseconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const hour = date.getUTCHours();
  const clock = `${hour % 12 || 12}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} ${clock} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** A whole second between two times, nine out of ten in office hours (07:00-18:00 UTC). */
export function officeSecond(random: SeededRandom, from: number, to: number): number {
  for (;;) {
    const second = from + Math.floor((random.next() * (to - from)) / SECOND) * SECOND;
    const hour = new Date(second).getUTCHours();
    if ((hour >= 7 && hour < 18) || random.next() < 0.06) return second;
  }
}
