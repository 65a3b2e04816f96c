import type { ClickOutcome, Report } from '@timeofclick/core';
import type { ShownPeople } from '../report/shown-people.ts';

/** When somebody first clicked, and what became of that person. */
export interface Arrival {
  readonly outcome: ClickOutcome;
  /** UTC, ISO 8601 with Z; null when no time is known. */
  readonly first: string | null;
}

/** What one part of the page tells of: one campaign, or all that the filters leave. */
export interface Picture {
  readonly report: Report;
  /** People by outcome, each list possibly cut. */
  readonly people: ShownPeople;
  /** Everybody, in any order. */
  readonly arrivals: readonly Arrival[];
}

/** Everything that the page says. */
export interface HtmlContent {
  /** What was asked for, with its sources and notes. */
  readonly report: Report;
  /** What all accounts have behind the @, if it is the same. */
  readonly host: string | null;
  /** One picture of all that was asked for; or, after a list of campaigns, one of each of the worst. */
  readonly shown: 'one' | 'campaigns';
  readonly pictures: readonly Picture[];
  /** Command lines that lead on. */
  readonly next: readonly string[];
}
