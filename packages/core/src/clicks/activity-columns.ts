import { addContent, type ContentSum, emptyContent } from '../activity/content-hash.ts';
import { urlClickActionName } from '../gen/enums.ts';
import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import { codeOf, FAMILIES, outcomeRank, PAGES, ROUTES } from './codes.ts';
import { type StoredInstant, storeInstant } from './instant.ts';
import { type SplitKey, splitKey } from './split-key.ts';
import type { StringTable } from './string-table.ts';

/** Columns that hold numbers of strings: these change when rows move to another table. */
export type StringColumnName =
  | 'keyPrefix'
  | 'user'
  | 'url'
  | 'address'
  | 'sourceId'
  | 'networkMessageId'
  | 'reportId'
  | 'action'
  | 'reason'
  | 'alertCreated';
export type ColumnName =
  | StringColumnName
  | 'key0'
  | 'key1'
  | 'key2'
  | 'key3'
  | 'hash0'
  | 'hash1'
  | 'fraction'
  | 'bits';

/** Where a column's value stands in a row that is being written; strings first. */
export const AT: Readonly<Record<ColumnName, number>> = {
  keyPrefix: 0,
  user: 1,
  url: 2,
  address: 3,
  sourceId: 4,
  networkMessageId: 5,
  reportId: 6,
  action: 7,
  reason: 8,
  alertCreated: 9,
  key0: 10,
  key1: 11,
  key2: 12,
  key3: 13,
  hash0: 14,
  hash1: 15,
  fraction: 16,
  bits: 17,
};
export const COLUMNS: readonly ColumnName[] = Object.keys(AT) as ColumnName[];
export const STRING_COLUMN_COUNT = 10;

/** One row on its way into a store: the values of COLUMNS, and the double beside them. */
export interface RowValues {
  readonly values: Uint32Array;
  seconds: number;
}

export function emptyRow(): RowValues {
  return { values: new Uint32Array(COLUMNS.length), seconds: Number.NaN };
}

/** The packed column: family 2 bits, outcome 2, route 2, page 3, conflict 1, threat 1, richness 8. */
export const BITS = {
  family: (bits: number): number => bits & 3,
  outcome: (bits: number): number => (bits >>> 2) & 3,
  route: (bits: number): number => (bits >>> 4) & 3,
  page: (bits: number): number => (bits >>> 6) & 7,
  conflict: (bits: number): boolean => (bits & CONFLICT_BIT) !== 0,
  /** Microsoft named a threat. */
  threat: (bits: number): boolean => (bits & THREAT_BIT) !== 0,
  richness: (bits: number): number => bits >>> 11,
} as const;
export const CONFLICT_BIT: number = 1 << 9;
const THREAT_BIT: number = 1 << 10;
const MOST_RICH = 255;

const key: SplitKey = { prefix: '', words: new Uint32Array(4) };
const content: ContentSum = emptyContent();
const instant: StoredInstant = { seconds: Number.NaN, fraction: 0 };

/** Writes an activity into a row. Only what grouping and reports ask for is kept of it. */
export function fillRow(
  row: RowValues,
  activityKey: string,
  activity: UrlTimeOfClickActivity,
  strings: StringTable,
): void {
  const { values } = row;
  splitKey(activityKey, key);
  storeInstant(activity.timeOfClick, instant);
  row.seconds = instant.seconds;
  values[AT.fraction] = instant.fraction;
  values[AT.keyPrefix] = strings.intern(key.prefix);
  values.set(key.words, AT.key0);
  content.high = content.low = content.members = 0;
  addContent(content, activity);
  values[AT.hash0] = content.high;
  values[AT.hash1] = content.low;
  values[AT.user] = strings.intern(activity.userId);
  values[AT.url] = strings.intern(activity.url);
  values[AT.address] = strings.intern(activity.userIp);
  values[AT.sourceId] = strings.intern(activity.sourceId);
  values[AT.networkMessageId] = strings.intern(activity.networkMessageId);
  values[AT.reportId] = strings.intern(activity.reportId);
  values[AT.action] = strings.intern(actionLabel(activity));
  values[AT.reason] = strings.intern(activity.outcomeReason);
  const created = activity.family === 'alert' ? activity.creationTime : null;
  values[AT.alertCreated] = strings.intern(created);
  values[AT.bits] = packedBits(activity, content.members);
}

/** The member's name for a code of UrlClickAction, else the text as sent. */
function actionLabel(activity: UrlTimeOfClickActivity): string | null {
  const { action } = activity;
  if (action === null) return null;
  return (action.code === null ? null : urlClickActionName(action.code)) ?? action.name;
}

/** The packed column, from its other parts and the number of members that are not null. */
export function withRichness(bits: number, members: number): number {
  return bits | (Math.min(members, MOST_RICH) << 11);
}

/** Outcome, route and page in the packed column: what the decision tells. */
export const DECISION_BITS = 0x1fc;
/** The packed column without richness. */
export const ALL_BITS = 0x7ff;

function packedBits(activity: UrlTimeOfClickActivity, members: number): number {
  return withRichness(
    codeOf(FAMILIES, activity.family) |
      (outcomeRank(activity.outcome) << 2) |
      (codeOf(ROUTES, activity.route) << 4) |
      (codeOf(PAGES, activity.page) << 6) |
      (activity.threatTypes === null ? 0 : THREAT_BIT),
    members,
  );
}
