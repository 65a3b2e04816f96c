import type { ActivityStore } from './activity-store.ts';
import { Uint32Column } from './columns.ts';
import { freeMemory } from './free-memory.ts';
import { StringTable } from './string-table.ts';

const FOLDED = ['user', 'sourceId', 'networkMessageId', 'reportId'] as const;

/**
 * One number for all spellings of a user or id that differ in case only, so that they are compared
 * without building their texts again. Which spelling's number it is depends on the order of the
 * table: use it to compare, never to sort or to print. For a store that no longer grows.
 */
export class FoldedIds {
  /** For a string that is another spelling the number of the first one, else 0. */
  readonly #firstSpelling: Uint32Column = new Uint32Column();

  constructor({ strings, columns, size }: ActivityStore) {
    this.#firstSpelling.set(strings.size, 0);
    const met = new Uint8Array(strings.size + 1);
    /** Spellings in lower case that are no string of the store, and the first string of each. */
    const lowered = new StringTable();
    const firstOf = new Uint32Column();
    const fold = (id: number): void => {
      const text = strings.text(id) as string;
      const lower = text.toLowerCase();
      if (lower === text) return;
      const stored = strings.find(lower);
      if (stored !== 0) {
        this.#firstSpelling.set(id, stored);
        return;
      }
      const before = lowered.size;
      const number = lowered.intern(lower);
      if (number > before) firstOf.set(number, id);
      else this.#firstSpelling.set(id, firstOf.get(number));
    };
    for (const column of FOLDED) {
      for (let row = 0; row < size; row++) {
        const id = columns[column].get(row);
        if (met[id] === 1) continue;
        met[id] = 1;
        if (id !== 0 && !strings.isPlainLowerCase(id)) fold(id);
      }
    }
    freeMemory(met);
    lowered.free();
    firstOf.free();
  }

  /** The number that stands for all spellings of this string; 0 for null. */
  of(id: number): number {
    return this.#firstSpelling.get(id) || id;
  }
}
