import type { ShapeName, TerminalShapeName, WrapperShapeName } from '../gen/shapes.ts';
import type { Issue } from '../gen/types.ts';
import type { JsonObject } from '../records/json-object.ts';
import type { KeyList } from '../records/key-list.ts';

/** A record out of its wrappers. */
export interface OpenedRecord {
  readonly kind: 'record';
  /** The wrapper's name if there is one, else the terminal's. */
  readonly shape: ShapeName;
  readonly terminal: TerminalShapeName;
  /** As sent; without `@odata` keys when Graph carried it. */
  readonly record: JsonObject;
  /** Those of the record. */
  readonly keys: KeyList;
  readonly wrapper: WrapperShapeName | null;
  /** The wrapper's own object as sent. */
  readonly outer: JsonObject | null;
  /** It tells of a click. */
  readonly click: boolean;
  /** Its parts do not agree whether it does. */
  readonly disagrees: boolean;
}

/** A row of a table that holds no clicks, told by its category. */
export interface OpenedRow {
  readonly kind: 'row';
  readonly shape: ShapeName | null;
  readonly record: JsonObject;
  readonly outer: JsonObject | null;
}

/** A value that is no record, or a wrapper whose carried record cannot be read. */
export interface NotARecord {
  readonly kind: 'rejected';
  readonly value: unknown;
  readonly shape: ShapeName | null;
  readonly outer: JsonObject | null;
  readonly issue: Issue;
}

/** An error answer of the API. */
export interface OpenedError {
  readonly kind: 'unreadable';
  readonly issue: Issue;
}

export type Opened = OpenedRecord | OpenedRow | NotARecord | OpenedError;
