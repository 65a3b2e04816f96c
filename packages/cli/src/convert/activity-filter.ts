import type { UrlTimeOfClickActivity } from '@timeofclick/core';
import type { ClickFilters, OutcomeFilter } from '@timeofclick/core/report';
import { isWithin, urlParts } from '@timeofclick/core/report';

/** A test of single activities by the filters that reports have for clicks; the period is tested while reading. */
export function activityFilter(
  { domain, url, message, user }: ClickFilters,
  outcome: OutcomeFilter | undefined,
): (activity: UrlTimeOfClickActivity) => boolean {
  const same = (value: string | null, wanted: string): boolean =>
    value?.toLowerCase() === wanted.toLowerCase();
  return (activity) =>
    (domain === undefined || isWithin(urlParts(activity.url ?? '').host, domain)) &&
    (url === undefined || (activity.url ?? '').includes(url)) &&
    (message === undefined ||
      same(activity.networkMessageId, message) ||
      same(activity.sourceId, message)) &&
    (user === undefined || same(activity.userId, user)) &&
    (outcome === undefined || activity.outcome === outcome);
}
