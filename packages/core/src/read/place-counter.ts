import type { Place } from '../framing/frame.ts';
import type { At } from './read-items.ts';

/**
 * Framing counts one record per JSON value. A value may carry none (an empty page) or many (an
 * Event Hub message); this moves the index, and the ordinal on its line, of everything behind it.
 */
export class PlaceCounter {
  readonly #source: string;
  #indexShift = 0;
  #nthShift = 0;
  #line = -1;
  #largestIndex = -1;
  #largestLine = 1;

  constructor(source: string) {
    this.#source = source;
  }

  /** How far indexes are from those that framing counts by now. */
  get indexShift(): number {
    return this.#indexShift;
  }

  /** Place of the first record that the value at `place` carries. */
  at(place: Place): At {
    if (place.line !== this.#line) {
      this.#line = place.line;
      this.#nthShift = 0;
    }
    const index = place.index + this.#indexShift;
    this.#largestIndex = index;
    this.#largestLine = place.line;
    return {
      source: this.#source,
      index,
      line: place.line,
      nth: place.nth + this.#nthShift,
      byteOffset: place.byteOffset,
    };
  }

  /** Place of the record `offset` records behind the value's first. */
  static moved(first: At, offset: number): At {
    if (offset === 0) return first;
    return { ...first, index: first.index + offset, nth: first.nth + offset };
  }

  /** Says how many records the value at the last place carried. */
  carried(records: number): void {
    if (records === 1) return;
    this.#indexShift += records - 1;
    this.#nthShift += records - 1;
    this.#largestIndex += records - 1;
  }

  /** Place of what comes behind all records, e.g. a broken end. */
  end(byteOffset: number): At {
    return {
      source: this.#source,
      index: this.#largestIndex + 1,
      line: this.#largestLine,
      nth: 1,
      byteOffset,
    };
  }
}
