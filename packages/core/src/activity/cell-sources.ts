import type { Canonical } from '../records/canonicalize.ts';
import { foldKey } from '../records/fold-key.ts';
import type { JsonObject } from '../records/json-object.ts';
import { pointerOf } from '../runtime/issue.ts';
import { Views } from '../shapes/views.ts';
import { walk } from '../shapes/walk.ts';
import type { CellSource } from './read-cells.ts';

/** Cells of a record under its canonical keys; pointers of its rules have the keys as sent already. */
export class RecordCells implements CellSource {
  readonly #record: Canonical['record'];
  readonly #opened: readonly string[];
  #views: Views | null = null;

  /** @param opened members that hold JSON as text and may be looked into, e.g. `Data` of an alert */
  constructor({ record }: Canonical, opened: readonly string[]) {
    this.#record = record;
    this.#opened = opened;
  }

  valueAt(cell: readonly string[]): unknown {
    const record = this.#record;
    const first = cell[0] as string;
    if (cell.length === 1) return record[first];
    if (!this.#opened.includes(first)) return walk(record, cell);
    this.#views ??= new Views(record);
    return walk(this.#views.open(first), cell.slice(1));
  }

  sentPointer(pointer: string): string {
    return pointer;
  }
}

/** Cells of a wrapper: a handful of keys, compared without case when they are not spelled exactly. */
export class WrapperCells implements CellSource {
  readonly #outer: JsonObject;

  constructor(outer: JsonObject) {
    this.#outer = outer;
  }

  valueAt(cell: readonly string[]): unknown {
    const key = this.#keyOf(cell[0] ?? '');
    return key === undefined ? undefined : walk(this.#outer[key], cell.slice(1));
  }

  sentPointer(pointer: string): string {
    const key = this.#keyOf(pointer.slice(1));
    return key === undefined ? pointer : pointerOf([key]);
  }

  #keyOf(name: string): string | undefined {
    if (Object.hasOwn(this.#outer, name)) return name;
    return Object.keys(this.#outer).find((key) => foldKey(key) === foldKey(name));
  }
}
