import type { RowValues } from '../clicks/activity-columns.ts';
import type { LearnedValue, RecordEnd } from './record-tree.ts';

/** The row of a record, and what its cells add to the summary. */
export interface ReadRow {
  readonly row: RowValues;
  readonly conversions: number;
  /** Times without zone, each an issue. */
  readonly zoneless: number;
  /** Values with something to count. */
  readonly counted: readonly LearnedValue[];
}

/** Reads records of forms that were learned: in WebAssembly, or as its twin in JavaScript. */
export interface RecordReader {
  /** What was read last; written over by the next record. */
  readonly draft: ReadRow;
  /** @returns null for a record that has to be read in full */
  read(raw: Uint8Array): RecordEnd | null;
}
