import type { ActivityStore } from '../clicks/activity-store.ts';
import { instantText } from '../clicks/instant.ts';
import type { SourceTally } from '../read/intake.ts';
import type { ActivityItem, DuplicateItem } from '../read/read-items.ts';
import { PlainStrings } from './plain-strings.ts';
import { RecordLearner } from './record-learner.ts';
import { RecordScanner } from './record-scanner.ts';
import { type LearnedValue, type RecordEnd, TreeNode } from './record-tree.ts';
import { prepareScanner, takeScanner } from './simd/prepared-scanner.ts';
import type { SimdRecordScanner } from './simd/simd-record-scanner.ts';

/** So many records are read before a module is asked for, and asked for again. */
const MODULE_EACH = 32;

/**
 * Writes records straight from their bytes into the rows of a store, once records of their form have
 * been read in full. What it cannot read exactly as the long way would, it leaves to that.
 */
export class RowIntake {
  readonly #store: ActivityStore;
  readonly #root: TreeNode = new TreeNode();
  readonly #strings: PlainStrings;
  readonly #scanner: RecordScanner;
  /** Does the same as the scanner. */
  #simd: SimdRecordScanner | null = null;
  #untilModule = MODULE_EACH;
  readonly #learner: RecordLearner;
  readonly #ends: RecordEnd[] = [];
  readonly #counted: Set<LearnedValue> = new Set();
  #conversions = 0;
  #zoneless = 0;
  /** Earliest and latest second of the times taken since the last tally. */
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  constructor(store: ActivityStore, tenant: string | null) {
    this.#store = store;
    this.#strings = new PlainStrings(store.strings);
    this.#scanner = new RecordScanner(this.#root, this.#strings);
    this.#learner = new RecordLearner(this.#root, this.#scanner, store.strings, tenant, this.#ends);
    this.#simd = takeScanner(this.#root, this.#strings);
  }

  /** @returns the row of the record's key, -1 for a record that has to be read in full */
  take(raw: Uint8Array): number {
    const reader = this.#simd ?? this.#scanner;
    const end = reader.read(raw);
    if (end === null) return -1;
    const { draft } = reader;
    const before = this.#store.size;
    const row = this.#store.addRow(draft.row);
    if (this.#store.size > before) end.activities++;
    else end.duplicates++;
    this.#conversions += draft.conversions;
    this.#zoneless += draft.zoneless;
    for (const value of draft.counted) {
      value.times++;
      this.#counted.add(value);
    }
    const { seconds } = draft.row;
    if (seconds < this.#first) this.#first = seconds;
    if (seconds > this.#last) this.#last = seconds;
    if (this.#simd === null && --this.#untilModule === 0) this.#askForModule();
    return row;
  }

  learn(item: ActivityItem | DuplicateItem): void {
    if (this.#learner.learn(item)) this.#simd?.forget();
  }

  /** Nothing is taken any more. */
  end(): void {
    this.#simd?.release();
    this.#simd = null;
  }

  /** Adds to a summary what was taken since the last call. */
  tally(summary: SourceTally): void {
    let conversions = this.#conversions;
    let aliases = 0;
    summary.addIssue('time_without_zone', this.#zoneless);
    for (const end of this.#ends) {
      const records = end.activities + end.duplicates;
      if (records === 0) continue;
      summary.taken(end.activities, end.duplicates, end.shape);
      for (const code of end.codes) summary.addIssue(code, records);
      aliases += end.aliases * records;
      conversions += end.conversions * records;
      end.activities = end.duplicates = 0;
    }
    for (const value of this.#counted) {
      for (const code of value.codes) summary.addIssue(code, value.times);
      conversions += value.conversions * value.times;
      value.times = 0;
    }
    this.#counted.clear();
    summary.deviates(aliases, conversions, []);
    if (this.#first <= this.#last) {
      summary.covers(instantText(this.#first, 0));
      summary.covers(instantText(this.#last, 0));
    }
    this.#conversions = this.#zoneless = 0;
    this.#first = Number.POSITIVE_INFINITY;
    this.#last = Number.NEGATIVE_INFINITY;
  }

  #askForModule(): void {
    this.#untilModule = MODULE_EACH;
    this.#simd = takeScanner(this.#root, this.#strings);
    if (this.#simd === null) void prepareScanner();
  }
}
