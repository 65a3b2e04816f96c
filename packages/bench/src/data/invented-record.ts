/** A record as the data sets have it: its JSON text, and the cells that a portal export puts beside it. */
export interface InventedRecord {
  readonly json: string;
  readonly id: string;
  readonly created: string;
  readonly recordType: number;
  readonly operation: string;
  readonly userId: string;
  /** Code of a click's action, null where it has none; undefined for a record that is no click. */
  readonly action: number | null | undefined;
}

export const TENANT = '5d0c7f1a-2b7e-4a0e-9c52-3f1d8e6a9b04';

const START = Date.UTC(2026, 1, 2);

/** "2026-02-02T00:00:07": times as audit records have them, without a zone. */
export function secondAfterStart(second: number): string {
  return new Date(START + second * 1000).toISOString().slice(0, 19);
}
