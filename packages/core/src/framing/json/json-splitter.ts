import type { ByteWindow } from '../../bytes/byte-window.ts';
import type { FramingName } from '../frame.ts';
import type { FrameCollector } from '../frame-collector.ts';
import type { SimdScanner } from '../simd/simd-scanner.ts';
import type { SourceEnd, Splitter } from '../splitter.ts';
import { passBetween } from './between.ts';
import { passDamaged } from './damaged.ts';
import { JsonState } from './state.ts';
import { endStray, passStray } from './stray.ts';
import { endValueEarly, passValue } from './value.ts';

/**
 * Cuts JSON text into its records: the elements of top-level arrays and pages, else the top-level
 * values themselves. A damaged record becomes one broken frame, and reading goes on where the next
 * record begins.
 */
export class JsonSplitter implements Splitter {
  readonly #state: JsonState;

  /** Starts at index `pos` of the window, on line `line`. Sound records are left to `simd`. */
  constructor(
    window: ByteWindow,
    out: FrameCollector,
    pageMembers: readonly string[],
    pos: number,
    line: number,
    simd: SimdScanner | null = null,
  ) {
    this.#state = new JsonState(window, out, pageMembers, pos, line, simd);
  }

  get framing(): FramingName {
    return this.#state.framing;
  }

  get held(): number {
    const { mode, pos, item } = this.#state;
    return mode === 'between' ? pos : item.start;
  }

  get linesPassed(): number | null {
    return this.#state.isBetweenLines ? this.#state.line - 1 : null;
  }

  /** Before the first run: see `FramedPart`. */
  beginBetweenLines(): void {
    this.#state.beginBetweenLines();
  }

  moved(by: number): void {
    const state = this.#state;
    state.pos -= by;
    state.lineStart -= by;
    state.item.start -= by;
    state.unsoundAt = -1;
    state.scanner.moved(by);
  }

  run(end: SourceEnd | null): boolean {
    const state = this.#state;
    state.isFinal = end !== null;
    do {
      // A step takes one record, one stretch of other text, or the blanks before it.
      while (this.#step()) if (state.out.isFull) return true;
      if (end === null) return false;
    } while (state.mode === 'value' && endValueEarly(state, end));
    const wasTold = state.mode === 'value' || this.#endOpen(end);
    if (end.isFault && !wasTold) this.#tell(end);
    return false;
  }

  #step(): boolean {
    switch (this.#state.mode) {
      case 'between':
        return passBetween(this.#state);
      case 'value':
        return passValue(this.#state);
      case 'stray':
        return passStray(this.#state);
      case 'damaged':
        return passDamaged(this.#state);
    }
  }

  /** Ends what is open besides a value. Returns true when a frame told why the source ended. */
  #endOpen(end: SourceEnd): boolean {
    const state = this.#state;
    const isArrayOpen = state.container !== null && state.container.kind !== 'implied';
    if (state.mode === 'between') {
      if (isArrayOpen) this.#tell(end);
      return isArrayOpen;
    }
    if (isArrayOpen || (state.mode === 'stray' && end.isFault)) {
      state.out.broken(state.item, state.window.end, end.code, end.params);
      return true;
    }
    if (state.mode === 'stray') endStray(state);
    else state.out.broken(state.item, state.window.end, state.damage);
    return false;
  }

  /** A broken frame without bytes at the end of the source. */
  #tell(end: SourceEnd): void {
    const { item, out, window, line } = this.#state;
    item.begin(window.end, line);
    out.broken(item, window.end, end.code, end.params);
  }
}
