import type { Place } from '../framing/frame.ts';
import type { ShapeName, TerminalShapeName } from '../gen/shapes.ts';
import type { Issue, UrlTimeOfClickActivity } from '../gen/types.ts';
import type { SourceSummary } from './source-summary.ts';

/**
 * Where a record was found: the place in the source, and the source's name. When one JSON value
 * carries several records (an Event Hub message, an array in a line), they share its line and byte
 * offset; `index` and `nth` still count every record.
 */
export interface At extends Place {
  /** Name that the adapter gave the source, e.g. `drop/archive.zip/entry.csv`. */
  readonly source: string;
}

/** What is known of every record that was recognised. */
export interface RecognisedRecord {
  /** The record as sent, exactly as JSON.parse read it; for a CSV row, an object of its cells. */
  readonly record: object;
  /** Name of the wrapper if one carried the record, else of the record's own shape. */
  readonly shape: ShapeName;
  /** The record's own shape, whatever wrapped it. */
  readonly terminal: TerminalShapeName;
  /** The wrapper's own members as sent (a Purview row, a Graph auditLogRecord), `null` without one. */
  readonly outer: object | null;
  readonly at: At;
  /** In the order found: keys, validation, conversions. No error among them unless rejected. */
  readonly issues: readonly Issue[];
  /** The bytes the record was cut out of. A view: valid until the next item is asked for. */
  readonly raw: Uint8Array;
}

/** A record that tells of a click. */
export interface ActivityItem extends RecognisedRecord {
  readonly kind: 'activity';
  readonly activity: UrlTimeOfClickActivity;
  /** `activityKey(activity)`. */
  readonly key: string;
}

/** A record that tells of a click whose key was seen before; it may tell more, or something else. */
export interface DuplicateItem extends Omit<ActivityItem, 'kind'> {
  readonly kind: 'duplicate';
}

/** A record that tells of no click, or, from `readRecords`, any record. */
export interface RecordItem extends Omit<RecognisedRecord, 'shape' | 'terminal'> {
  readonly kind: 'record';
  /** `null` for a row of a table that holds no clicks. */
  readonly shape: ShapeName | null;
  readonly terminal: TerminalShapeName | null;
  /** RecordType as a number, `null` for a row of a table that has none. */
  readonly recordType: number | null;
  /** The normal form if the record tells of a click (from `readRecords`), else `null`. */
  readonly activity: UrlTimeOfClickActivity | null;
}

/** A value that is no record, or a record with an error; `issues` has at least one error. */
export interface RejectedItem {
  readonly kind: 'rejected';
  readonly value: unknown;
  readonly shape: ShapeName | null;
  readonly terminal: TerminalShapeName | null;
  readonly outer: object | null;
  readonly at: At;
  readonly issues: readonly Issue[];
  readonly raw: Uint8Array;
}

/** Bytes that hold no record: no JSON, not UTF-8, over a limit, an error answer, a broken archive. */
export interface UnreadableItem {
  readonly kind: 'unreadable';
  readonly at: At;
  readonly issues: readonly Issue[];
  readonly raw: Uint8Array;
}

/** The last item of every source. */
export interface SourceItem {
  readonly kind: 'source';
  readonly source: SourceSummary;
}

export type ReadItem =
  | ActivityItem
  | DuplicateItem
  | RecordItem
  | RejectedItem
  | UnreadableItem
  | SourceItem;
