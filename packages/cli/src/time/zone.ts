import { zoneClock } from '@timeofclick/core/report';
import { nearestWord } from '../command-line/nearest-word.ts';
import { UsageError } from '../command-line/usage-error.ts';

/**
 * The name of an IANA zone in its proper capitals. Another name of a zone stays: Intl would make Asia/Calcutta of
 * Asia/Kolkata, which nobody asked for.
 * @throws UsageError with the nearest zone when there is none of that name
 */
export function zoneNamed(name: string): string {
  // Most often: the first use of Intl takes as long as reading a small export.
  if (name.toUpperCase() === 'UTC') return 'UTC';
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions();
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
  } catch {
    throw new UsageError(`no time zone "${name}"${hint(name)}`);
  }
}

function hint(name: string): string {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  // People know the city better than the continent.
  const cities = new Map(zones.map((zone) => [zone.slice(zone.lastIndexOf('/') + 1), zone]));
  const city = nearestWord(name.slice(name.lastIndexOf('/') + 1), cities.keys());
  const nearest = nearestWord(name, zones) ?? (city === null ? null : cities.get(city));
  return nearest === null || nearest === undefined
    ? '; give an IANA name such as Europe/Stockholm'
    : `; did you mean ${nearest}?`;
}

/** Minutes that a zone is ahead of UTC at an instant (milliseconds since 1970). */
export function offsetMinutes(zone: string, milliseconds: number): number {
  const seconds = Math.floor(milliseconds / 1000);
  return Math.round((zoneClock(zone).local(seconds) - seconds) / 60);
}
