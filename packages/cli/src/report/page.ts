import { defang, escapeForTerminal } from '@timeofclick/core';
import type { Look } from '../terminal/look.ts';
import { numberText } from '../terminal/number-text.ts';
import {
  type DayStyle,
  dayName,
  dayStyle,
  type LocalTime,
  localTimesIn,
} from '../time/local-time.ts';

/** How a report is printed: shared by all its blocks. */
export interface Page {
  readonly look: Look;
  /** IANA name of the zone of all times. */
  readonly zone: string;
  readonly days: DayStyle;
  readonly local: (time: string | null) => LocalTime | null;
  /** A URL or a host, inert. */
  readonly link: (text: string) => string;
  /** Any other text out of a record, inert. */
  readonly plain: (text: string) => string;
}

/** What the page depends on. */
export interface PageOptions {
  readonly look: Look;
  readonly zone: string;
  readonly defang: boolean;
  readonly period: { readonly first: string | null; readonly last: string | null };
}

export function pageOf({ look, zone, defang: inert, period }: PageOptions): Page {
  const local = localTimesIn(zone);
  return {
    look,
    zone,
    local,
    days: dayStyle(local(period.first), local(period.last)),
    link: (text) => escapeForTerminal(inert ? defang(text) : text),
    // A URL can stand anywhere; a host alone is a name here.
    plain: (text) => escapeForTerminal(inert && /:\]?[/\\]{2}/.test(text) ? defang(text) : text),
  };
}

/** "Tue 08:57:41", or "no time". */
export function dayAndClock(page: Page, time: string | null, clockLength = 8): string {
  const local = page.local(time);
  if (local === null) return 'no time';
  return `${dayName(local, page.days)} ${local.clock.slice(0, clockLength)}`;
}

/** "1 person", "1,234 people". */
export function counted(count: number, one: string, many: string): string {
  return `${numberText(count)} ${count === 1 ? one : many}`;
}
