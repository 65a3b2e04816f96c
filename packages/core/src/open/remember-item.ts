import { originalOf } from '../activity/own-activity.ts';
import { rememberRecord } from '../activity/to-record.ts';
import type { ReadItem } from '../read/read-items.ts';
import type { JsonObject } from '../records/json-object.ts';

/**
 * Makes `toRecord` give the record as sent for an item that arrived as a copy, e.g. from a worker:
 * what is kept beside an activity is not copied with it.
 */
export function rememberItem(item: ReadItem): void {
  if (!('activity' in item) || item.activity === null) return;
  const { activity, record, terminal } = item;
  rememberRecord(activity, terminal === 'activity' ? originalOf(record as JsonObject) : record);
}
