import { activityKey } from '../src/activity/activity-key.ts';
import { createUrlTimeOfClickActivity } from '../src/activity/create-url-time-of-click-activity.ts';
import type { UrlTimeOfClickActivity } from '../src/gen/types.ts';
import type { ActivityItem, ReadItem } from '../src/read/read-items.ts';
import type { SourceSummary } from '../src/read/source-summary.ts';

/** Actions of audit records by a short word. */
const AUDIT_ACTIONS = {
  blocked: { code: 2, name: 'Blockpage' },
  pending: { code: 3, name: 'PendingDetonationPage' },
  overrode: { code: 4, name: 'BlockPageOverride' },
  none: null,
} as const;

let lastId = 0;

/** An id that no other activity has. */
export function freshGuid(): string {
  lastId++;
  return `c0ffee00-0000-4000-8000-${String(lastId).padStart(12, '0')}`;
}

type Members = Partial<UrlTimeOfClickActivity>;

/** A click on contoso-payroll.example as an audit record of type 41. */
export function auditClick(
  action: keyof typeof AUDIT_ACTIONS,
  userId: string | null,
  timeOfClick: string | null,
  members: Members = {},
): UrlTimeOfClickActivity {
  const known = AUDIT_ACTIONS[action];
  return createUrlTimeOfClickActivity({
    family: 'audit',
    id: freshGuid(),
    userId,
    timeOfClick,
    sourceId: 'message-1',
    url: 'https://contoso-payroll.example/s/7f3a9c',
    userIp: '203.0.113.7',
    action: known && { ...known, source: '/UrlClickAction' },
    ...members,
  });
}

/** The same as a row of UrlClickEvents. */
export function huntingClick(
  actionType: string,
  userId: string | null,
  timeOfClick: string | null,
  members: Members = {},
): UrlTimeOfClickActivity {
  return createUrlTimeOfClickActivity({
    family: 'url-click-events',
    reportId: freshGuid(),
    userId,
    timeOfClick,
    networkMessageId: 'message-1',
    url: 'https://contoso-payroll.example/s/7f3a9c',
    userIp: '203.0.113.7',
    action: { code: null, name: actionType, source: '/ActionType' },
    ...members,
  });
}

/** An alert about an allowed click. */
export function alertClick(
  userId: string | null,
  timeOfClick: string | null,
  creationTime: string,
  members: Members = {},
): UrlTimeOfClickActivity {
  return createUrlTimeOfClickActivity({
    family: 'alert',
    id: freshGuid(),
    userId,
    timeOfClick,
    creationTime,
    url: 'https://contoso-payroll.example/s/7f3a9c',
    action: { code: 1, name: 'Allowed', source: '/Data/ot' },
    ...members,
  });
}

/** Items as a reader yields them: a record a line from line 2 on, and the source's end. */
export function itemsOf(
  name: string,
  activities: readonly UrlTimeOfClickActivity[],
  about: Partial<SourceSummary> = {},
): ReadItem[] {
  const items = activities.map((activity, index) => itemOf(name, activity, index));
  return [...items, { kind: 'source', source: summaryOf(name, activities.length, about) }];
}

export function itemOf(
  source: string,
  activity: UrlTimeOfClickActivity,
  index: number,
): ActivityItem {
  return {
    kind: 'activity',
    activity,
    key: activityKey(activity),
    record: {},
    shape: 'audit-record',
    terminal: 'audit-record',
    outer: null,
    at: { source, index, line: index + 2, nth: 1, byteOffset: index * 700 },
    issues: [],
    raw: new Uint8Array(),
  };
}

export function summaryOf(
  name: string,
  activities: number,
  about: Partial<SourceSummary> = {},
): SourceSummary {
  const counts = {
    records: activities,
    activities,
    duplicates: 0,
    otherRecordTypes: 0,
    rejected: 0,
    unreadable: 0,
    outsidePeriod: 0,
  };
  return {
    name,
    sha256: null,
    bytes: activities * 700,
    framing: 'csv',
    mode: 'strict',
    shapes: { 'purview-csv': activities },
    counts,
    period: null,
    deviations: { aliases: activities, conversions: 0, unknownValues: 0, conflicts: 0 },
    issues: {},
    sequence: null,
    ...about,
  };
}
