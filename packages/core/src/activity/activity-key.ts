import { canonicalInstant } from '../convert/instant.ts';
import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import { digest128 } from '../hash/digest.ts';
import { isGuid } from '../runtime/formats.ts';

/**
 * The key of an activity: two activities with one key are copies of one record. Fit for upserts: it
 * never changes for the same input, and a change of the rule would be a major version.
 *
 * - `TENANT:GUID`, the Id in lower case, when the Id is a real GUID;
 * - else `TENANT:HASH`, 32 hexadecimal digits over what the record tells: see {@link keyFields}.
 *
 * TENANT is `activity.tenant`, empty when null. The last colon divides: neither part after it has one.
 */
export function activityKey(activity: UrlTimeOfClickActivity): string {
  const { id, tenant } = activity;
  const lower = id === null ? '' : id.toLowerCase();
  const own = isRealGuid(lower) ? lower : digest128(keyFields(activity));
  return `${tenant ?? ''}:${own}`;
}

/**
 * The fields of a key without GUID as a JSON array, which no value can forge and any language can
 * build: family, id or else reportId, timeOfClick as an instant (UTC, no trailing zeros in the
 * fraction), userId in lower case (persons are compared so), sourceId, url, name of the action,
 * clickedThrough. Lone surrogates are escaped, so different texts stay different.
 */
function keyFields(activity: UrlTimeOfClickActivity): string {
  return JSON.stringify([
    activity.family,
    activity.id ?? activity.reportId,
    activity.timeOfClick && canonicalInstant(activity.timeOfClick),
    activity.userId?.toLowerCase() ?? null,
    activity.sourceId,
    activity.url,
    activity.action?.name ?? null,
    activity.clickedThrough,
  ]);
}

/** A GUID that names one thing: not one digit repeated, as placeholders and anonymised data have it. */
function isRealGuid(lower: string): boolean {
  // Nearly every GUID has another digit in second place, and the expression need not be asked.
  return isGuid(lower) && (lower[0] !== lower[1] || !/^(.)(?:\1|-)*$/.test(lower));
}
