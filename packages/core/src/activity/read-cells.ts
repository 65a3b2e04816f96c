import type { Conversion, ConversionContext } from '../convert/conversion.ts';
import type { CellRule } from '../gen/cell-rules.ts';
import type { Issue } from '../gen/types.ts';

/** Where rules read. */
export interface CellSource {
  /** @returns undefined when there is no such cell */
  valueAt(cell: readonly string[]): unknown;
  /** Pointer into the object as sent, for the one of a rule. */
  sentPointer(pointer: string): string;
}

/** A rule with everything at hand. */
export interface ReadyRule extends CellRule {
  /** Of the member among ACTIVITY_MEMBERS; -1 for a fact. */
  readonly place: number;
  readonly conversion: Conversion<unknown>;
}

/** One cell that a rule took. */
export interface CellReading {
  /** The cell, as a JSON Pointer into the record as sent. */
  readonly pointer: string;
  /** The value in it. */
  readonly sent: unknown;
  /** What the conversion made of it; `null` when it says nothing. */
  readonly value: unknown;
}

/**
 * Follows rules, one after the other. What the last one found stands in the reader itself: there
 * are forty rules for every record.
 */
export class CellReader implements CellReading {
  pointer = '';
  sent: unknown = undefined;
  value: unknown = null;
  readonly #source: CellSource;
  readonly #context: { pointer: string; issues: Issue[] };

  constructor(source: CellSource, issues: Issue[]) {
    this.#source = source;
    this.#context = { pointer: '', issues };
  }

  /**
   * Takes the first cell that says something, else the last one that is there at all.
   *
   * @returns false when none is there
   */
  read({ cells, pointers, conversion, when }: ReadyRule): boolean {
    const source = this.#source;
    if (when !== undefined && !holds(when, source)) return false;
    let found = false;
    for (let at = 0; at < cells.length; at++) {
      const sent = source.valueAt(cells[at] as readonly string[]);
      if (sent === undefined) continue;
      found = true;
      this.sent = sent;
      this.pointer = source.sentPointer(pointers[at] as string);
      this.#context.pointer = this.pointer;
      this.value = conversion(sent, this.#context satisfies ConversionContext);
      if (this.value !== null) break;
    }
    return found;
  }
}

/** Whether the conversion changed the value, not only its place. A value of null was not kept. */
export function isConverted({ sent, value }: CellReading): boolean {
  if (value === null || value === sent) return false;
  if (typeof value === 'object' && 'name' in value && 'code' in value) {
    return (value.code ?? value.name) !== sent;
  }
  return true;
}

function holds(when: NonNullable<CellRule['when']>, source: CellSource): boolean {
  const value = source.valueAt(when.cell);
  if (when.present !== undefined) return (value !== undefined && value !== null) === when.present;
  return value === when.equals;
}
