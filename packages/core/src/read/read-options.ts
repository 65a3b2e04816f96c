import type { Limits } from '../framing/frame.ts';
import type { ShapeName } from '../gen/shapes.ts';
import type { Intake } from './intake.ts';

/** Remembers activity keys: the default `SeenKeys`, a database, anything that tells new from known. */
export interface Seen {
  /** @returns false when the key was there before. Called after validation, just before the item is yielded. */
  add(key: string): boolean | Promise<boolean>;
}

export interface SyncSeen extends Seen {
  add(key: string): boolean;
}

export interface Progress {
  readonly source: string;
  /** Bytes read of this source so far, after decompression. */
  readonly bytes: number;
  /** Records of this source so far, skipped ones included. */
  readonly records: number;
}

/** What reading already parsed values and reading bytes have in common. */
export interface ValueOptions {
  /** Tenant of every activity. Without it the record's lower-cased OrganizationId, else null. */
  readonly tenant?: string;
  /** First instant of timeOfClick that counts: ISO 8601, UTC when it has no zone, or a Date. */
  readonly since?: string | Date;
  /** First instant that no longer counts. An activity without timeOfClick passes neither. */
  readonly until?: string | Date;
  /** Take only these shapes; with exactly one record shape, every object is taken for it. */
  readonly shapes?: readonly ShapeName[];
  /** Yields records that tell of no click too, as `record` items. Everything is parsed then. */
  readonly others?: boolean;
}

export interface ReadOptions extends ValueOptions {
  /** Parses every record, also those that cannot be a click. Clicks and outcomes are the same. */
  readonly strict?: boolean;
  /** Default: a `SeenKeys` of this call. Share one to de-duplicate over several calls. */
  readonly seen?: Seen;
  /**
   * A ReportBuilder that gets everything while it is read, `seen` being its own keys. Clicks that it
   * takes from their bytes are not yielded, which is several times as fast; all other items are, and
   * need not be added to it.
   */
  readonly into?: Intake;
  readonly limits?: Partial<Limits>;
  /** Rejects with `signal.reason` as soon as it is aborted, also while bytes are awaited. */
  readonly signal?: AbortSignal;
  /** Called at most ten times a second, and once at the end of each source. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface SyncReadOptions extends ValueOptions {
  readonly seen?: SyncSeen;
  /** Name in the items' places. Default `value`. */
  readonly name?: string;
}

export interface RecordsOptions extends Omit<ReadOptions, 'seen' | 'into' | 'strict' | 'others'> {
  /** Which profile rejects a record; `observed` unless told. Rows of click tables have only that one. */
  readonly profile?: 'observed' | 'documented';
}
