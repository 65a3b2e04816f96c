import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import { buildRecord } from './build-record.ts';
import { KeptRecord } from './kept-record.ts';

/** Keeps the record as sent beside the activity made of it, for as long as the activity lives. */
export function rememberRecord(activity: UrlTimeOfClickActivity, record: object): void {
  KeptRecord.keep(activity, record);
}

/**
 * The way back. An activity that was read gives the very record it came from, every property as
 * sent. One that was created, copied or changed has none: it gives the wire form that real records
 * of its family have.
 */
export function toRecord(activity: UrlTimeOfClickActivity): Record<string, unknown> {
  const record = KeptRecord.of(activity) as Record<string, unknown> | undefined;
  return record ?? buildRecord(activity);
}
