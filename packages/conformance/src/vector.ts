/**
 * A test vector: the bytes of one or more sources, and what reading them must give. Expectations are
 * written by hand from the facts that the vector's `why.md` names, never recorded from a run.
 */
export interface Vector {
  /** `topic/case`, the folder below `vectors/`. */
  readonly name: string;
  /** Sources in the order they are read. */
  readonly inputs: readonly VectorInput[];
  readonly expected: Expected;
}

export interface VectorInput {
  /** Name of the file in the vector's folder. Nothing may be concluded from it but for messages. */
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type ReadMode = 'fast' | 'strict';

/** `expected.json`. */
export interface Expected {
  /** Options that the vector is read with, by their names in `readActivities`. */
  readonly options?: VectorOptions;
  /** Reads with `readRecords` under this profile: every record, checked, never de-duplicated. */
  readonly profile?: 'observed' | 'documented';
  /** Modes that the expectation holds for; both unless told. `why.md` says why one is left out. */
  readonly modes?: readonly ReadMode[];
  /** Why `activitiesFrom` over the parsed input cannot give the same, e.g. a limit on bytes. */
  readonly bytesOnly?: string;
  /** Every item of the reading, in order. */
  readonly items: readonly ExpectedItem[];
  /** Every click that grouping makes of the activities and duplicates, by time. */
  readonly clicks?: readonly ExpectedClick[];
}

export interface VectorOptions {
  readonly tenant?: string;
  readonly since?: string;
  readonly until?: string;
  readonly shapes?: readonly string[];
  readonly others?: boolean;
  readonly limits?: { readonly recordBytes?: number; readonly nesting?: number };
}

/** Of members that hold an object, those named are compared; everything else must be equal. */
export type Partially = { readonly [member: string]: unknown };

/** What is compared is what is named. */
export interface ExpectedItem {
  readonly kind: 'activity' | 'duplicate' | 'record' | 'rejected' | 'unreadable' | 'source';
  readonly at?: {
    readonly index?: number;
    readonly line?: number;
    readonly nth?: number;
    readonly byteOffset?: number;
  };
  readonly shape?: string | null;
  readonly activity?: Partially;
  readonly recordType?: number | null;
  /** The whole record as sent: nothing may be lost, added or changed. */
  readonly record?: unknown;
  /** Every warning and error, in any order: `severity code path`. */
  readonly issues?: readonly string[];
  /** Every info, in any order: `code path`. */
  readonly infos?: readonly string[];
  /** Of `params` of the first error or warning. */
  readonly params?: Partially;
  /** Of a source's summary; `name` is how the name ends. */
  readonly source?: Partially;
}

/** A click of the grouping, of which what is named is compared. */
export interface ExpectedClick {
  /** Number of activities, duplicates not counted, that tell of this click. */
  readonly activities: number;
  readonly outcome: string;
  readonly route?: string | null;
  readonly matchedBy?: readonly string[];
  readonly ambiguous?: boolean;
  readonly userId?: string | null;
  readonly url?: string | null;
  readonly timeOfClick?: string | null;
  readonly messageId?: string | null;
}

/** Anything that a reader yields: `ReadItem`, or its JSON from another language. */
export interface CheckedItem {
  readonly kind: string;
}
