import { type Canonical, sentPointer } from '../records/canonicalize.ts';
import { foldKey } from '../records/fold-key.ts';
import type { JsonObject } from '../records/json-object.ts';
import { pointerOf } from '../runtime/issue.ts';
import { Views } from '../shapes/views.ts';
import { walk } from '../shapes/walk.ts';
import type { CellSource } from './read-cells.ts';

/** Cells of a record under its canonical keys. */
export class RecordCells implements CellSource {
  readonly #canonical: Canonical;
  readonly #opened: readonly string[];
  #views: Views | null = null;

  /** @param opened members that hold JSON as text and may be looked into, e.g. `Data` of an alert */
  constructor(canonical: Canonical, opened: readonly string[]) {
    this.#canonical = canonical;
    this.#opened = opened;
  }

  valueAt(cell: readonly string[]): unknown {
    const { record } = this.#canonical;
    const first = cell[0] as string;
    if (cell.length === 1) return record[first];
    if (!this.#opened.includes(first)) return walk(record, cell);
    this.#views ??= new Views(record);
    return walk(this.#views.open(first), cell.slice(1));
  }

  sentPointer(pointer: string): string {
    const { renamed } = this.#canonical;
    return renamed === null ? pointer : sentPointer(pointer, renamed);
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
