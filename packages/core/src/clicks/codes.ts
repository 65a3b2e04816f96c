import type { ClickFamily, ClickOutcome, ClickPage, ClickRoute } from '../gen/enums.ts';

/**
 * Outcomes from the mildest to the worst: the index is the rank. What is not known ranks above what
 * was stopped, since it may have reached the page; pending ranks above it, since a page was seen.
 */
export const OUTCOMES: readonly ClickOutcome[] = ['stopped', 'unknown', 'pending', 'reached'];
export const FAMILIES: readonly ClickFamily[] = ['audit', 'url-click-events', 'detail', 'alert'];
export const ROUTES: readonly (ClickRoute | null)[] = [
  null,
  'allowed',
  'overrodeBlock',
  'overrodeScan',
];
export const PAGES: readonly (ClickPage | null)[] = [null, 'none', 'block', 'scan', 'error'];

export const STOPPED = 0;
export const UNKNOWN = 1;
export const REACHED = 3;
export const AUDIT = 0;
export const URL_CLICK_EVENTS = 1;
export const ALERT = 3;

/**
 * The place of a value in its list. A value of a newer version, or none, takes the first place: the
 * least that can be said.
 */
export function codeOf<T>(list: readonly T[], value: T): number {
  return Math.max(list.indexOf(value), 0);
}

/** @returns 0 to 3; the worst of several outcomes is the one with the highest rank */
export function outcomeRank(outcome: ClickOutcome): number {
  const rank = OUTCOMES.indexOf(outcome);
  return rank < 0 ? UNKNOWN : rank;
}

export function outcomeOf(rank: number): ClickOutcome {
  return OUTCOMES[rank] ?? 'unknown';
}
