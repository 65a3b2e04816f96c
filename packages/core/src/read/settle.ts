import { activityKey } from '../activity/activity-key.ts';
import type { ActivityItem, DuplicateItem } from './read-items.ts';
import type { Seen, SyncSeen } from './read-options.ts';
import type { SummaryBuilder } from './summary-builder.ts';

/** The two kinds, while it is not known which one it is. */
type Unsettled = {
  -readonly [Member in keyof (ActivityItem | DuplicateItem)]: (
    | ActivityItem
    | DuplicateItem
  )[Member];
};

/**
 * Gives an activity its key and tells whether it was seen before. A key is added only here, after
 * validation and just before the item is yielded, so that it never outruns its activity.
 *
 * @returns a promise only when `seen` answers with one
 */
export function settle(item: ActivityItem, seen: SyncSeen, summary: SummaryBuilder): undefined;
export function settle(
  item: ActivityItem,
  seen: Seen,
  summary: SummaryBuilder,
): Promise<void> | undefined;
export function settle(
  item: ActivityItem,
  seen: Seen,
  summary: SummaryBuilder,
): Promise<void> | undefined {
  const open = item as Unsettled;
  open.key = activityKey(item.activity);
  const added = seen.add(open.key);
  if (typeof added === 'object') return added.then((isNew) => decided(open, isNew, summary));
  decided(open, added, summary);
  return undefined;
}

function decided(item: Unsettled, isNew: boolean, summary: SummaryBuilder): void {
  if (!isNew) item.kind = 'duplicate';
  summary.count(isNew ? 'activities' : 'duplicates', item.shape, item.issues);
}
