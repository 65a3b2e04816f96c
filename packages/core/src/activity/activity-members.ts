import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import { blankActivity } from './blank-activity.ts';

/** Name of a member of the normal form. */
export type ActivityMember = keyof UrlTimeOfClickActivity;

/** What a member of the normal form holds, apart from null. */
export type MemberKind = 'text' | 'integer' | 'boolean' | 'list' | 'action' | 'provenance';

/** Every member, in the order of the schema: that of columns and of the content hash. */
export const ACTIVITY_MEMBERS: readonly ActivityMember[] = Object.keys(
  blankActivity(),
) as ActivityMember[];

const KINDS: Readonly<Partial<Record<ActivityMember, MemberKind>>> = {
  recordType: 'integer',
  userType: 'integer',
  scope: 'integer',
  blocked: 'boolean',
  clickedThrough: 'boolean',
  action: 'action',
  userIpPort: 'integer',
  urlChain: 'list',
  provenance: 'provenance',
};

/** Kind of a member; a test compares them with the schema. */
export function memberKind(member: ActivityMember): MemberKind {
  return KINDS[member] ?? 'text';
}
