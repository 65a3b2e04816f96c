import type { Place } from '../framing/frame.ts';

const MORE = 128;
const FIRST_BYTES = 64;
const GROWTH = 1.5;
/** Five numbers of at most eight bytes each. */
const LARGEST_ENTRY = 40;

/** The places of one source, as the bytes that a PlaceLog writes. */
export interface PlaceLogState {
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** Called with the place's row and the place, an object used again for the next one. */
export type PlaceVisitor = (row: number, place: Place) => void;

/**
 * Where a source told of which row, in the order added. Each number is written as its difference
 * from the one before, to base 128: records stand one behind the other, so an entry takes 5 to 9
 * bytes instead of 40. Numbers up to 2^51.
 */
export class PlaceLog {
  #bytes: Uint8Array = new Uint8Array(FIRST_BYTES);
  #used = 0;
  #count = 0;
  readonly #last: number[] = [0, 0, 0, 0, 0];

  get count(): number {
    return this.#count;
  }

  add(row: number, place: Place): void {
    if (this.#used + LARGEST_ENTRY > this.#bytes.length) this.#grow();
    this.#write(0, row);
    this.#write(1, place.index);
    this.#write(2, place.line);
    this.#write(3, place.nth);
    this.#write(4, place.byteOffset);
    this.#count++;
  }

  /** Visits all places, in the order added. */
  forEach(visit: PlaceVisitor): void {
    visitPlaces(this.#bytes.subarray(0, this.#used), visit);
  }

  toState(): PlaceLogState {
    return { count: this.#count, bytes: this.#bytes.slice(0, this.#used) };
  }

  #write(field: number, value: number): void {
    const step = value - (this.#last[field] as number);
    this.#last[field] = value;
    // Odd for a step back, even for one forward.
    let rest = step < 0 ? -2 * step - 1 : 2 * step;
    for (; rest >= MORE; rest = Math.floor(rest / MORE)) {
      this.#bytes[this.#used++] = (rest % MORE) + MORE;
    }
    this.#bytes[this.#used++] = rest;
  }

  #grow(): void {
    const larger = new Uint8Array(Math.ceil(this.#bytes.length * GROWTH) + LARGEST_ENTRY);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Visits all places of a log's bytes, in the order added. */
export function visitPlaces(bytes: Uint8Array, visit: PlaceVisitor): void {
  const fields = [0, 0, 0, 0, 0];
  const place = { index: 0, line: 0, nth: 0, byteOffset: 0 };
  for (let at = 0; at < bytes.length; ) {
    for (let field = 0; field < fields.length; field++) {
      let byte = bytes[at++] as number;
      let rest = byte % MORE;
      for (let scale = MORE; byte >= MORE; scale *= MORE) {
        byte = bytes[at++] as number;
        rest += (byte % MORE) * scale;
      }
      if (rest === 0) continue;
      const step = rest % 2 === 1 ? -(rest + 1) / 2 : rest / 2;
      fields[field] = (fields[field] as number) + step;
    }
    place.index = fields[1] as number;
    place.line = fields[2] as number;
    place.nth = fields[3] as number;
    place.byteOffset = fields[4] as number;
    visit(fields[0] as number, place);
  }
}
