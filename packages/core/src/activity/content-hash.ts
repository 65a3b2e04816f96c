import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import { murmur128 } from '../hash/murmur128.ts';
import { ACTIVITY_MEMBERS, type ActivityMember } from './activity-members.ts';

/** How a record arrived is no part of what it says; nor is the cell that told the action. */
const NOT_CONTENT: readonly ActivityMember[] = ['provenance', 'urlAsSent'];

const CONTENT = ACTIVITY_MEMBERS.filter((member) => !NOT_CONTENT.includes(member));

/**
 * Hash of what an activity says: its members in the order of the schema, without nulls, provenance,
 * `urlAsSent` and the source of the action. Two copies of one record with different hashes are a
 * conflict. Times count as they are printed, trailing zeros too, so that equal hashes mean equal
 * output whichever copy is kept.
 * @returns 32 lower-case hexadecimal digits
 */
export function contentHash(activity: UrlTimeOfClickActivity): string {
  const said: unknown[] = [];
  for (const member of CONTENT) {
    const value = activity[member];
    if (value === null) continue;
    said.push(member, member === 'action' ? [activity.action?.code, activity.action?.name] : value);
  }
  return murmur128(JSON.stringify(said));
}

/** Number of members that are not null: of two copies of a record the richer one is kept. */
export function richness(activity: UrlTimeOfClickActivity): number {
  let count = 0;
  for (const member of ACTIVITY_MEMBERS) if (activity[member] !== null) count++;
  return count;
}
