import { formatInstant } from '../convert/instant.ts';
import { parseDateTime } from '../convert/parse-date-time.ts';
import type { Issue, UrlTimeOfClickActivity } from '../gen/types.ts';
import { checkUrlTimeOfClickActivity } from '../gen/validators.ts';
import { describeIssue } from '../issues/describe-issue.ts';
import { unwrapSafeLinks } from '../safe-links/unwrap-safe-links.ts';
import { ACTIVITY_MEMBERS, type ActivityMember, memberKind } from './activity-members.ts';
import { blankActivity } from './blank-activity.ts';
import { buildRecord, SHAPE_OF_FAMILY } from './build-record.ts';
import { toActivity } from './to-activity.ts';

type Members = Partial<UrlTimeOfClickActivity>;

const TIMES = ['creationTime', 'timeOfClick'] as const;

/** What the decision table tells. */
const DECIDED = ['blocked', 'clickedThrough', 'outcome', 'route', 'page', 'outcomeReason'] as const;

/**
 * Makes an activity from the members you know. The rest is null, `family` is `audit`, `tenant` the
 * lower-cased organizationId, an empty text null, a time without zone UTC, and `url` is taken out of
 * its Safe Links wrapping (`urlAsSent` keeps it). Unless you give `outcome`, what happened is decided
 * as if the activity had been read, from `action`, `blocked` and `clickedThrough`.
 *
 * @throws TypeError that names the member: one that does not exist, or a value it cannot hold
 */
export function createUrlTimeOfClickActivity(members: Members = {}): UrlTimeOfClickActivity {
  checkKinds(members);
  const draft = filledIn(members);
  const told = toActivity(buildRecord(draft), { shape: SHAPE_OF_FAMILY[draft.family] });
  if (draft.outcome === null) {
    for (const member of DECIDED) setMember(draft, member, told[member] ?? draft[member]);
  }
  draft.outcomeReason ??= told.outcomeReason;
  draft.provenance ??= { ...told.provenance, aliases: [], conversions: [] };
  checkValues(draft);
  return draft;
}

/** Looked at first: everything after it relies on the kinds. */
function checkKinds(members: Members): void {
  for (const [member, value] of Object.entries(members)) {
    if (!ACTIVITY_MEMBERS.includes(member as ActivityMember)) {
      throw new TypeError(`${member}: a UrlTimeOfClickActivity has no such member`);
    }
    if (value !== null && value !== undefined && !isOfKind(member as ActivityMember, value)) {
      throw new TypeError(`${member}: not ${KIND_TEXT[memberKind(member as ActivityMember)]}`);
    }
  }
}

const KIND_TEXT = {
  text: 'a text or null',
  integer: 'an integer or null',
  boolean: 'a boolean or null',
  list: 'a list of texts or null',
  action: 'an object { code, name, source } or null',
  provenance: 'an object { shape, decision, aliases, conversions }',
} as const;

function isOfKind(member: ActivityMember, value: unknown): boolean {
  const kind = memberKind(member);
  if (kind === 'text') return typeof value === 'string';
  if (kind === 'integer') return Number.isSafeInteger(value);
  if (kind === 'boolean') return typeof value === 'boolean';
  if (kind === 'list') return Array.isArray(value) && value.every((one) => typeof one === 'string');
  return typeof value === 'object' && !Array.isArray(value);
}

function filledIn(members: Members): UrlTimeOfClickActivity {
  const draft = blankActivity() as unknown as UrlTimeOfClickActivity;
  for (const member of ACTIVITY_MEMBERS) {
    const value: unknown = members[member];
    if (value !== undefined && value !== '') setMember(draft, member, value);
  }
  draft.family ??= 'audit';
  if (!Object.hasOwn(SHAPE_OF_FAMILY, draft.family)) throw new TypeError('family: no such family');
  draft.tenant ??= draft.organizationId?.toLowerCase() ?? null;
  for (const member of TIMES) draft[member] = utcOf(member, draft[member]);
  draft.urlAsSent ??= draft.url;
  draft.url = draft.url && unwrapSafeLinks(draft.url);
  return draft;
}

function utcOf(member: string, time: string | null): string | null {
  if (time === null) return null;
  const instant = parseDateTime(time);
  if (typeof instant === 'string') throw new TypeError(`${member}: not a time in ISO 8601`);
  return formatInstant(instant);
}

/** The schema has the last word: enums, action and provenance. */
function checkValues(draft: UrlTimeOfClickActivity): void {
  const issues: Issue[] = [];
  if (checkUrlTimeOfClickActivity(draft, issues)) return;
  const wrong = issues.find((issue) => issue.severity === 'error');
  const member = wrong?.path.split('/')[1] ?? '';
  throw new TypeError(`${member}: ${wrong ? describeIssue(wrong) : 'not valid'}`);
}

function setMember(draft: UrlTimeOfClickActivity, member: ActivityMember, value: unknown): void {
  (draft as unknown as Record<string, unknown>)[member] = value;
}
