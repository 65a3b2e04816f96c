import type { Issue } from '../gen/types.ts';
import type { FramedPart, FrameStop } from './part.ts';

/** Where a record is in its source. */
export interface Place {
  /** 0-based number of the record among all of the source, skipped and broken ones included. */
  readonly index: number;
  /** 1-based line that the record's first byte is on; CR, LF and CRLF each end a line. */
  readonly line: number;
  /** 1-based number of the record among those that start on this line. */
  readonly nth: number;
  /** Offset of the first byte in the source as read: after gunzip, before UTF-16 is transcoded. */
  readonly byteOffset: number;
}

/**
 * What framing cuts out of a source. `bytes` is a view, valid until the next batch is asked for.
 * - `json`: one balanced value of valid UTF-8; whether it is JSON shows when it is parsed.
 * - `row`: one row of a CSV file with as many cells as its header has names.
 * - `broken`: bytes that yield no record. Longer ones than `Limits.recordBytes` keep their first
 *   bytes only (at most 4 KiB); an array that ends too early has none.
 */
export type Frame =
  | { readonly kind: 'json'; readonly bytes: Uint8Array; readonly place: Place }
  | {
      readonly kind: 'row';
      readonly bytes: Uint8Array;
      readonly place: Place;
      readonly header: readonly string[];
      readonly cells: readonly string[];
    }
  | {
      readonly kind: 'broken';
      readonly bytes: Uint8Array;
      readonly place: Place;
      readonly issue: Issue;
    };

/**
 * How the records of a source are strung together.
 * `json` is one value, or several that are not one a line; `text` is neither JSON nor a known CSV;
 * `own-output` is a report or a list that the timeofclick command wrote: no export, and passed by.
 */
export type FramingName =
  | 'json-array'
  | 'page'
  | 'ndjson'
  | 'json'
  | 'csv'
  | 'text'
  | 'empty'
  | 'binary'
  | 'own-output';

/** The frames of one buffer full of bytes, in order. */
export interface FrameBatch {
  readonly frames: readonly Frame[];
  /** How many records were cut and checked in this batch and then left out by `isCandidate`. */
  readonly skipped: number;
  /** Bytes read from the source so far. */
  readonly bytesRead: number;
  /** As far as it is known by now; the last batch says what the source is. */
  readonly framing: FramingName;
  /** Of the last batch, if reading stopped before the end of the source. */
  readonly stop?: FrameStop;
}

export interface Limits {
  /** Bytes that one record may have. */
  readonly recordBytes: number;
  /** Brackets that may be open at once in one record. */
  readonly nesting: number;
}

/** Looks at the bytes from `start` to `end` (exclusive) without keeping them. */
export type ByteTest = (bytes: Uint8Array, start: number, end: number) => boolean;

/**
 * Takes a whole, valid value in, so that it becomes no frame.
 * @returns false, with nothing changed, for one that it cannot take
 */
export type FrameTaker = (bytes: Uint8Array, place: Place) => boolean;

/** What makes a record a candidate: `ByteTest` says true for no record that has none of it. */
export interface CandidateSigns {
  /** In lower case, without underscores; the first one is the key of the record type. */
  readonly words: readonly Uint8Array[];
  /** By ASCII code, 1 if an escape of it may hide a letter of a word. */
  readonly escapes: Uint8Array;
  /** How the first key of an object begins that is no record. */
  readonly firstKeys: readonly string[];
}

export interface FramingOptions {
  readonly limits: Limits;
  /** Members of a top-level object whose array is read element by element: `value`, `records`. */
  readonly pageMembers: readonly string[];
  /** Tells the header of a known table from any other first line. */
  readonly isCsvHeader: (names: readonly string[]) => boolean;
  /** Fast mode: a whole, valid object for which this says false is counted, not yielded. */
  readonly isCandidate: ByteTest | null;
  /** Asked about each value unless frames before it wait in the batch: the order stays. */
  readonly take?: FrameTaker | null;
  /** The signs that it goes by: with them, WebAssembly cuts out what is plainly sound. */
  readonly signs?: CandidateSigns;
  /**
   * Under which headers `isCandidate` may judge whole rows: those where a click is always told by
   * a cell that holds the record as JSON. Rows under other headers are never skipped.
   */
  readonly rowsCarryRecords?: (names: readonly string[]) => boolean;
  /** What is read of the source; without it, all. */
  readonly part?: FramedPart;
  /** Looked at before each read. */
  readonly signal?: AbortSignal;
  /** Bytes of the buffer, for tests and tuning; it grows to twice the largest record. */
  readonly windowBytes?: number;
}
