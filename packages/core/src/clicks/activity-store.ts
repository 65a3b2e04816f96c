import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import {
  AT,
  BITS,
  COLUMNS,
  CONFLICT_BIT,
  type ColumnName,
  emptyRow,
  fillRow,
  type RowValues,
  STRING_COLUMN_COUNT,
} from './activity-columns.ts';
import { Float64Column, Uint32Column } from './columns.ts';
import { KeyIndex } from './key-index.ts';
import { type SplitKey, splitKey } from './split-key.ts';
import { StringTable, type StringTableState } from './string-table.ts';

/** The rows of a store as flat arrays; can be structured-cloned and transferred. */
export interface ActivityStoreState {
  readonly rows: number;
  readonly strings: StringTableState;
  readonly columns: Readonly<Record<ColumnName, Uint32Array>>;
  readonly seconds: Float64Array;
}

/**
 * One row per activity key, in columns: about 90 bytes a row and the distinct strings. Of several
 * copies of one key the richest is kept, of equally rich ones the one with the larger content hash,
 * so that the rows do not depend on the order of arrival.
 */
export class ActivityStore {
  readonly strings: StringTable = new StringTable();
  readonly columns: Readonly<Record<ColumnName, Uint32Column>> = newColumns();
  /** Whole seconds of timeOfClick since 1970, NaN without time; the rest is in `fraction`. */
  readonly seconds: Float64Column = new Float64Column();
  /** The same columns in the order of a row's values. */
  readonly #columns: readonly Uint32Column[] = COLUMNS.map((name) => this.columns[name]);
  readonly #index: KeyIndex = new KeyIndex(this.columns);
  readonly #row: RowValues = emptyRow();
  readonly #asked: SplitKey = { prefix: '', words: new Uint32Array(4) };
  #rows = 0;

  /** Number of distinct keys; rows are 0 to `size - 1`. */
  get size(): number {
    return this.#rows;
  }

  /** Whether an activity of this key was added. */
  has(activityKey: string): boolean {
    splitKey(activityKey, this.#asked);
    const prefix = this.strings.find(this.#asked.prefix);
    if (prefix === 0) return false;
    const { values } = this.#row;
    values[AT.keyPrefix] = prefix;
    values.set(this.#asked.words, AT.key0);
    return this.#index.find(values) >= 0;
  }

  /** Adds one copy of an activity. @returns the row of its key */
  add(activityKey: string, activity: UrlTimeOfClickActivity): number {
    fillRow(this.#row, activityKey, activity, this.strings);
    return this.#put(this.#row);
  }

  /** Adds a row of this store's strings. @returns the row of its key */
  addRow(row: RowValues): number {
    return this.#put(row);
  }

  /** Adds all rows of another store. @returns the row here by the row there */
  absorb(state: ActivityStoreState): Uint32Array {
    const strings = this.strings.absorb(state.strings);
    const here = new Uint32Array(state.rows);
    for (let row = 0; row < state.rows; row++) {
      const { values } = this.#row;
      COLUMNS.forEach((name, at) => {
        const value = state.columns[name][row] as number;
        values[at] = at < STRING_COLUMN_COUNT ? (strings[value] as number) : value;
      });
      this.#row.seconds = state.seconds[row] as number;
      here[row] = this.#put(this.#row);
    }
    return here;
  }

  /** Gives back the memory of what finds keys and strings until something is added or looked for. */
  rest(): void {
    this.#index.rest();
    this.strings.rest();
  }

  toState(): ActivityStoreState {
    const columns = COLUMNS.map((name) => [name, this.columns[name].toArray(this.#rows)]);
    return {
      rows: this.#rows,
      strings: this.strings.toState(),
      columns: Object.fromEntries(columns) as Record<ColumnName, Uint32Array>,
      seconds: this.seconds.toArray(this.#rows),
    };
  }

  #put(added: RowValues): number {
    const known = this.#index.find(added.values);
    if (known < 0) {
      this.#write(this.#rows, added);
      this.#index.insert(this.#rows);
      return this.#rows++;
    }
    const { bits } = this.columns;
    const before = bits.get(known);
    const order = this.#compareCopies(added.values, known);
    if (order.better) this.#write(known, added);
    const conflict = (before | (added.values[AT.bits] as number)) & CONFLICT_BIT;
    bits.set(known, bits.get(known) | conflict | (order.same ? 0 : CONFLICT_BIT));
    return known;
  }

  #compareCopies(added: Uint32Array, row: number): { same: boolean; better: boolean } {
    const { bits, hash0, hash1 } = this.columns;
    const high = (added[AT.hash0] as number) - hash0.get(row);
    const hash = high === 0 ? (added[AT.hash1] as number) - hash1.get(row) : high;
    const richer = BITS.richness(added[AT.bits] as number) - BITS.richness(bits.get(row));
    return { same: hash === 0, better: richer === 0 ? hash > 0 : richer > 0 };
  }

  #write(row: number, from: RowValues): void {
    const columns = this.#columns;
    for (let at = 0; at < columns.length; at++) {
      (columns[at] as Uint32Column).set(row, from.values[at] as number);
    }
    this.seconds.set(row, from.seconds);
  }
}

function newColumns(): Record<ColumnName, Uint32Column> {
  const columns = COLUMNS.map((name) => [name, new Uint32Column()]);
  return Object.fromEntries(columns) as Record<ColumnName, Uint32Column>;
}
