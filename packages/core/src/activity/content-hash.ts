import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import { hashText, spread, type TextHash } from '../hash/text-hash.ts';
import { ACTIVITY_MEMBERS, type ActivityMember } from './activity-members.ts';

/** How a record arrived is no part of what it says; nor is the cell that told the action. */
const NO_CONTENT: readonly boolean[] = ACTIVITY_MEMBERS.map(
  (member) => member === 'provenance' || member === 'urlAsSent',
);

/** What an activity says, added up member by member, in any order; all nulls add nothing. */
export interface ContentSum {
  /** Two words, each the sum of one word of every member's hash. */
  high: number;
  low: number;
  /** Number of members that are not null, those that are no content too. */
  members: number;
}

export function emptyContent(): ContentSum {
  return { high: 0, low: 0, members: 0 };
}

const hash: TextHash = { high: 0, low: 0 };

/**
 * Hash of what an activity says: the sum of a hash of each member that is not null, provenance,
 * `urlAsSent` and the source of the action left out. Two copies of one record with different hashes
 * are a conflict. Times count as they are printed, trailing zeros too, so that equal hashes mean
 * equal output whichever copy is kept.
 * @returns 16 lower-case hexadecimal digits
 */
export function contentHash(activity: UrlTimeOfClickActivity): string {
  const sum = emptyContent();
  addContent(sum, activity);
  return hex32(sum.high) + hex32(sum.low);
}

/** Number of members that are not null: of two copies of a record the richer one is kept. */
export function richness(activity: UrlTimeOfClickActivity): number {
  let count = 0;
  for (const member of ACTIVITY_MEMBERS) if (activity[member] !== null) count++;
  return count;
}

/** Adds all members of an activity. */
export function addContent(sum: ContentSum, activity: UrlTimeOfClickActivity): void {
  for (let at = 0; at < ACTIVITY_MEMBERS.length; at++) {
    addValue(sum, at, activity[ACTIVITY_MEMBERS[at] as ActivityMember]);
  }
}

/** Adds the value of one member. @param at its place in ACTIVITY_MEMBERS */
export function addValue(
  sum: ContentSum,
  at: number,
  value: UrlTimeOfClickActivity[ActivityMember],
): void {
  if (value === null) return;
  if (NO_CONTENT[at] === true) sum.members++;
  else {
    hashText(typeof value === 'string' ? value : textOf(value), hash);
    addMember(sum, at, hash);
  }
}

/** Adds the hash of a member that is not null. @param at its place in ACTIVITY_MEMBERS */
export function addMember(sum: ContentSum, at: number, { high, low }: TextHash): void {
  // The place goes in first: a value that moves to another member is other content.
  const first = spread(high ^ Math.imul(at + 1, 0x9e3779b9));
  sum.high = (sum.high + first) | 0;
  sum.low = (sum.low + spread(low + Math.imul(at + 1, 0x85ebca77) + first)) | 0;
  sum.members++;
}

type Value = NonNullable<UrlTimeOfClickActivity[ActivityMember]>;

/** A member has one type, so that texts of different types never meet. */
function textOf(value: Value): string {
  if (typeof value !== 'object') return String(value);
  if ('name' in value) return `${value.code ?? ''}:${value.name}`;
  return JSON.stringify(value);
}

function hex32(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
