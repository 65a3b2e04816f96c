import { addMember, type ContentSum } from '../activity/content-hash.ts';
import { AT, emptyRow, type RowValues, withRichness } from '../clicks/activity-columns.ts';
import type { TextHash } from '../hash/text-hash.ts';
import type { ReadRow } from './record-reader.ts';
import type { LearnedValue, Told } from './record-tree.ts';

/** A row that is being put together cell by cell, and what its cells add to the summary. */
export class RowDraft implements ContentSum, ReadRow {
  readonly row: RowValues = emptyRow();
  high = 0;
  low = 0;
  members = 0;
  bits = 0;
  conversions = 0;
  /** Times without zone, each an issue. */
  zoneless = 0;
  /** Values with something to count. */
  readonly counted: LearnedValue[] = [];

  clear(): void {
    this.high = this.low = this.members = 0;
    this.bits = this.conversions = this.zoneless = 0;
    this.row.seconds = Number.NaN;
    if (this.counted.length > 0) this.counted.length = 0;
  }

  addText(member: number, hash: TextHash): void {
    addMember(this, member, hash);
  }

  addTold(told: Told): void {
    this.high = (this.high + told.high) | 0;
    this.low = (this.low + told.low) | 0;
    this.members += told.members;
    this.bits |= told.bits;
    const { values } = this.row;
    for (let at = 0; at < told.columns.length; at++) {
      const [column, value] = told.columns[at] as readonly [number, number];
      values[column] = value;
    }
  }

  addLearned(value: LearnedValue): void {
    this.addTold(value);
    if (value.conversions > 0 || value.codes.length > 0) this.counted.push(value);
  }

  /** Writes what was added up into the row. */
  finish(): void {
    const { values } = this.row;
    values[AT.hash0] = this.high;
    values[AT.hash1] = this.low;
    values[AT.bits] = withRichness(this.bits, this.members);
  }
}
