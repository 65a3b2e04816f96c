import type { IssueCode } from '../gen/enums.ts';
import type { ShapeName } from '../gen/shapes.ts';

/**
 * How a cell is read.
 * - `fixed`: only with the value that was learned, since the shape of the record depends on it
 * - `skipped`: any plain value; no rule looks at it
 * - `text`, `url`, `address`, `time`, `id`: from its bytes, when nothing is odd about them
 * - `learned`: a value that was met in a record read in full
 */
export type CellKind = 'fixed' | 'skipped' | 'text' | 'url' | 'address' | 'time' | 'id' | 'learned';

/** What a value, or all that stays the same in records of one form, adds to row and summary. */
export interface Told {
  /** Sums of content, see ContentSum. */
  readonly high: number;
  readonly low: number;
  readonly members: number;
  /** Part of the packed column, without richness. */
  readonly bits: number;
  /** Places of columns in a row, and their values. */
  readonly columns: readonly (readonly [number, number])[];
  readonly conversions: number;
  readonly codes: readonly IssueCode[];
}

/** A value that was met, as its bytes. */
export interface LearnedValue extends Told {
  readonly raw: Uint8Array;
  /** How often it was taken since the last tally; kept only for values with something to count. */
  times: number;
}

/** A record ends here: what its fixed cells, its keys and the reader itself told. */
export interface RecordEnd extends Told {
  readonly shape: ShapeName;
  readonly aliases: number;
  activities: number;
  duplicates: number;
}

/** One key, what is read at it, and what comes behind. */
export interface Edge {
  /** `"Key":`, and the value behind it of a fixed cell. */
  readonly bytes: Uint8Array;
  readonly kind: CellKind;
  /** Place of the member in ACTIVITY_MEMBERS, -1 when no member is read from its bytes. */
  readonly member: number;
  /** Place of its column in a row, -1 without. */
  readonly column: number;
  /** By hash of the bytes; null for what is read in full. */
  readonly values: Map<number, LearnedValue | null>;
  lastValue: LearnedValue | null;
  readonly next: TreeNode;
}

/**
 * The keys of records in the order in which they were sent, as a tree: records of one source have
 * few orders. Learned from records that were read in full.
 */
export class TreeNode {
  readonly edges: Edge[] = [];
  /** The edge that the last record took. */
  lastEdge: Edge | null = null;
  end: RecordEnd | null = null;
  /** Two records of this form did not agree: such records are read in full. */
  isSpoiled = false;
}
