import { activityKey } from '../activity/activity-key.ts';
import { contentHash, richness } from '../activity/content-hash.ts';
import type { ClickOutcome, ClickPage, ClickRoute, OutcomeReason } from '../gen/enums.ts';
import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import { ActivityStore } from './activity-store.ts';
import { type ClickTable, rowsOf } from './click-table.ts';
import { groupRows } from './group-rows.ts';
import { type MatchedBy, matchedBy } from './matched-by.ts';

/** One act on one URL, as told by one or more activities. */
export interface Click {
  /** As sent: whom the link was written for, who need not be who clicked. */
  readonly userId: string | null;
  /** Unwrapped. */
  readonly url: string | null;
  /** UTC, ISO 8601 with Z; the earliest that a record of the click tells, alerts asked last. */
  readonly timeOfClick: string | null;
  readonly userIp: string | null;
  /** NetworkMessageId, else SourceId. */
  readonly messageId: string | null;
  /** The worst that an activity tells: reached, pending, unknown, stopped. */
  readonly outcome: ClickOutcome;
  readonly route: ClickRoute | null;
  readonly page: ClickPage | null;
  readonly outcomeReason: OutcomeReason;
  /** One for each key, the richest copy; first the one that tells the outcome, then by time. */
  readonly activities: readonly UrlTimeOfClickActivity[];
  /** Why several activities are taken for one click; empty for a single one. */
  readonly matchedBy: readonly MatchedBy[];
  /** True when other clicks of the result may be this one: they could not be paired one to one. */
  readonly ambiguous: boolean;
}

/**
 * Finds the clicks that activities tell of. Copies of one key count once. Rows of UrlClickEvents with
 * one ReportId, user and URL are one click; activities of different families with the same user,
 * message id and URL within two seconds are one click when they can be paired one to one; an alert
 * belongs to the one click of its user and URL within two seconds.
 * @returns by time, clicks without time last, ties by key: the same for every order of the input
 */
export function groupClicks(activities: Iterable<UrlTimeOfClickActivity>): Click[] {
  const store = new ActivityStore();
  const kept: UrlTimeOfClickActivity[] = [];
  for (const activity of activities) {
    const row = store.add(activityKey(activity), activity);
    const known = kept[row];
    if (known === undefined || isBetter(activity, known)) kept[row] = activity;
  }
  const clicks = groupRows(store);
  const ambiguous = new Set(clicks.doubts.flatMap((doubt) => doubt.clicks));
  return Array.from({ length: clicks.count }, (_, click) => click).map((click) =>
    clickOf(clicks, click, kept, ambiguous.has(click)),
  );
}

/** The store's own rule, for the objects that it does not keep. */
function isBetter(added: UrlTimeOfClickActivity, known: UrlTimeOfClickActivity): boolean {
  const richer = richness(added) - richness(known);
  return richer === 0 ? contentHash(added) > contentHash(known) : richer > 0;
}

function clickOf(
  clicks: ClickTable,
  click: number,
  kept: readonly UrlTimeOfClickActivity[],
  ambiguous: boolean,
): Click {
  const activities = rowsOf(clicks, click).map((row) => kept[row] as UrlTimeOfClickActivity);
  const telling = activities[0] as UrlTimeOfClickActivity;
  const timed = kept[clicks.timed[click] as number] as UrlTimeOfClickActivity;
  return {
    userId: telling.userId,
    url: telling.url,
    timeOfClick: timed.timeOfClick,
    userIp: firstSaid(activities, (activity) => activity.userIp),
    messageId:
      firstSaid(activities, (activity) => activity.networkMessageId) ??
      firstSaid(activities, (activity) => activity.sourceId),
    outcome: telling.outcome,
    route: telling.route,
    page: telling.page,
    outcomeReason: telling.outcomeReason,
    activities,
    matchedBy: matchedBy(clicks, click),
    ambiguous,
  };
}

function firstSaid(
  activities: readonly UrlTimeOfClickActivity[],
  member: (activity: UrlTimeOfClickActivity) => string | null,
): string | null {
  for (const activity of activities) {
    const value = member(activity);
    if (value !== null) return value;
  }
  return null;
}
