import type { ClickOutcome } from '../gen/enums.ts';

/** Which clicks to tell of. All that are given must hold. */
export interface ClickFilters {
  /** Host of the unwrapped URL, or any parent domain of it; case-insensitive. */
  readonly domain?: string;
  /** A part of the unwrapped URL, as written. */
  readonly url?: string;
  /** NetworkMessageId or SourceId, whole, case-insensitive. */
  readonly message?: string;
  /** The whole userId, case-insensitive. */
  readonly user?: string;
  /** First instant that counts: ISO 8601, UTC when it has no zone, or a Date. Clicks without time fail. */
  readonly since?: string | Date;
  /** First instant that no longer counts. */
  readonly until?: string | Date;
}

/** `mayHave`: pending or unknown. */
export type OutcomeFilter = ClickOutcome | 'mayHave';

export interface ReportOptions extends ClickFilters {
  /** Outcome of the click. */
  readonly outcome?: OutcomeFilter;
  /** IANA time zone of days and hours. Default UTC. Times stay UTC text. */
  readonly tz?: string;
  /** Most entries of campaigns, topPeople, topDomains, topUrls and messages. Default 100. */
  readonly top?: number;
}

/** Time of a person: of their first click, or of the worst one, which is the earliest of its outcome. */
export type PeopleOrder = 'first' | 'worst';

export interface PeopleOptions extends ClickFilters {
  /** Outcome of the clicks that are selected, before people are judged by them. */
  readonly clickOutcome?: OutcomeFilter;
  /** Outcome of the person, i.e. of the worst of the selected clicks. */
  readonly outcome?: OutcomeFilter;
  /** Which time orders people of one outcome: the one that a list shows. Default `first`. */
  readonly order?: PeopleOrder;
  /** Most rows. Default all. */
  readonly top?: number;
}

/** Entries of a list when nobody says how many. */
export const DEFAULT_TOP = 100;

/** @throws RangeError for what is no whole number of entries */
export function limitOf(top: number | undefined, otherwise: number): number {
  if (top === undefined) return otherwise;
  if (!Number.isInteger(top) || top < 0) throw new RangeError(`top is ${top}, not a whole number`);
  return top;
}
