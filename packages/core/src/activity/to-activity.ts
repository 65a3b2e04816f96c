import type { TerminalShapeName } from '../gen/shapes.ts';
import type { Issue, UrlTimeOfClickActivity } from '../gen/types.ts';
import { canonicalizeKeys } from '../records/canonicalize.ts';
import { isJsonObject, type JsonObject } from '../records/json-object.ts';
import { keyListOf } from '../records/key-list.ts';
import { openValue } from '../shapes/open-value.ts';
import type { OpenedRecord } from '../shapes/opened.ts';
import { keysOf, shapeNamed } from '../shapes/shape-named.ts';
import { type ActivityTrace, buildActivity } from './build-activity.ts';
import { originalOf, readOwnActivity } from './own-activity.ts';
import { rememberRecord } from './to-record.ts';

export interface ToActivityOptions {
  /** What the record is; told by its keys when left out, an audit record when they do not tell. */
  readonly shape?: TerminalShapeName;
  /** Tenant of the activity; else the record's lower-cased OrganizationId, else null. */
  readonly tenant?: string;
}

/**
 * The normal form of one record or row as sent, or of what a wrapper carries. Nothing is
 * validated: a value of the wrong type gives null. Use `readActivities` or `activitiesFrom` for
 * data that may be anything.
 *
 * @throws TypeError for a value that is no object, or that claims to be in normal form and is not
 */
export function toActivity(
  record: object,
  options: ToActivityOptions = {},
): UrlTimeOfClickActivity {
  const opened = openedRecord(record, options.shape);
  const activity = activityOf(opened, options.tenant ?? null, []);
  if (activity === null) throw new TypeError('not a UrlTimeOfClickActivity in normal form');
  rememberRecord(
    activity,
    opened.terminal === 'activity' ? originalOf(opened.record) : opened.record,
  );
  return activity;
}

/** @returns null only for a record that claims to be in normal form and is not */
export function activityOf(
  opened: OpenedRecord,
  tenant: string | null,
  issues: Issue[],
  trace?: ActivityTrace,
): UrlTimeOfClickActivity | null {
  if (opened.terminal === 'activity') return readOwnActivity(opened, tenant, issues);
  const shape = shapeNamed(opened.terminal);
  const canonical = canonicalizeKeys(opened.record, keysOf(shape), shape.suffixes);
  return buildActivity(opened, canonical, tenant, issues, trace);
}

export function openedRecord(record: unknown, shape?: TerminalShapeName): OpenedRecord {
  if (!isJsonObject(record)) throw new TypeError('a record is an object');
  if (shape !== undefined) return openedAs(record, shape);
  const found = openValue(record).find((opened) => opened.kind === 'record');
  return found ?? openedAs(record, 'audit-record');
}

function openedAs(record: JsonObject, terminal: TerminalShapeName): OpenedRecord {
  shapeNamed(terminal);
  return {
    kind: 'record',
    shape: terminal,
    terminal,
    record,
    keys: keyListOf(record),
    wrapper: null,
    outer: null,
    click: true,
    disagrees: false,
  };
}
