import { CLOSE_OBJECT, OPEN_OBJECT } from '../bytes/ascii.ts';
import type { ByteWindow } from '../bytes/byte-window.ts';
import type { IssueCode } from '../gen/enums.ts';
import type { Issue } from '../gen/types.ts';
import { issue } from '../runtime/issue.ts';
import type { ByteTest, Frame, FrameTaker, Limits, Place } from './frame.ts';
import { type OpenItem, PREFIX_BYTES } from './open-item.ts';

/** The most frames of one batch. */
const BATCH_FRAMES = 4096;
/** While they wait nothing is taken; and what they teach is wanted soon. */
const BATCH_FRAMES_BESIDE_TAKEN = 64;

/**
 * Numbers what the splitters cut out, leaves out what is no candidate or was taken, and keeps the
 * rest as frames.
 */
export class FrameCollector {
  frames: Frame[] = [];
  skipped = 0;
  readonly limits: Limits;
  readonly #window: ByteWindow;
  readonly #isCandidate: ByteTest | null;
  readonly #take: FrameTaker | null;
  #hasTaken = false;
  #index = 0;
  #line = 0;
  #nth = 0;

  constructor(
    window: ByteWindow,
    limits: Limits,
    isCandidate: ByteTest | null,
    take: FrameTaker | null,
  ) {
    this.#window = window;
    this.limits = limits;
    this.#isCandidate = isCandidate;
    this.#take = take;
  }

  /** Whether the batch tells of anything. */
  get isEmpty(): boolean {
    return this.frames.length === 0 && this.skipped === 0 && !this.#hasTaken;
  }

  /** Bytes like a line of commas give a frame each: a batch of them must not fill the memory. */
  get isFull(): boolean {
    return this.frames.length >= (this.#take === null ? BATCH_FRAMES : BATCH_FRAMES_BESIDE_TAKEN);
  }

  /** Starts a new batch. */
  clear(): void {
    this.frames = [];
    this.skipped = 0;
    this.#hasTaken = false;
  }

  /** Records so far, skipped and broken ones included. */
  get count(): number {
    return this.#index;
  }

  /**
   * A whole, balanced value of valid UTF-8.
   *
   * @param isLikely a candidate, as WebAssembly judges: most can be taken without another look
   */
  value(start: number, end: number, line: number, isLikely = false): void {
    const bytes = this.#window.bytes;
    if (isLikely && this.#isTaken(start, end, line)) return;
    const isObject = bytes[start] === OPEN_OBJECT && bytes[end - 1] === CLOSE_OBJECT;
    if (isObject && this.#isCandidate !== null && !this.#isCandidate(bytes, start, end)) {
      this.#skip(line);
      return;
    }
    if (!isLikely && this.#isTaken(start, end, line)) return;
    this.frames.push({
      kind: 'json',
      bytes: bytes.subarray(start, end),
      place: this.#place(this.#offsetAt(start), line),
    });
  }

  /** `count` records that are no candidates: on one line, or `isLineEach` from `line` on. */
  passed(count: number, line: number, isLineEach: boolean): void {
    if (count === 0) return;
    this.#skip(line);
    this.skipped += count - 1;
    this.#index += count - 1;
    if (!isLineEach) this.#nth += count - 1;
    else if (count > 1) {
      this.#line = line + count - 1;
      this.#nth = 1;
    }
  }

  /** A whole row. `cellsOf` is called only if the row is not left out. */
  row(
    start: number,
    end: number,
    line: number,
    header: readonly string[],
    maySkip: boolean,
    cellsOf: () => readonly string[],
  ): void {
    const bytes = this.#window.bytes;
    if (maySkip && this.#isCandidate !== null && !this.#isCandidate(bytes, start, end)) {
      this.#skip(line);
      return;
    }
    this.frames.push({
      kind: 'row',
      bytes: bytes.subarray(start, end),
      place: this.#place(this.#offsetAt(start), line),
      header,
      cells: cellsOf(),
    });
  }

  /** Bytes that are no record. */
  broken(item: OpenItem, end: number, code: IssueCode, params?: Issue['params']): void {
    const { limits } = this;
    const isLong = item.lengthTo(end) > limits.recordBytes;
    const kept = isLong
      ? Math.min(item.start + PREFIX_BYTES, item.start + limits.recordBytes, end)
      : end;
    this.frames.push({
      kind: 'broken',
      bytes: item.prefix ?? this.#window.bytes.subarray(item.start, kept),
      place: this.#place(
        item.prefix === null ? this.#offsetAt(item.start) : item.offset,
        item.line,
      ),
      issue: issue(code, '', 'error', params ?? limitOf(code, limits)),
    });
  }

  #offsetAt(index: number): number {
    return this.#window.offsets.offsetAt(this.#window.bytes, index);
  }

  #isTaken(start: number, end: number, line: number): boolean {
    if (this.#take === null || this.frames.length > 0) return false;
    const place = this.#placeNow(this.#offsetAt(start), line);
    if (!this.#take(this.#window.bytes.subarray(start, end), place)) return false;
    this.#count(line);
    this.#hasTaken = true;
    return true;
  }

  #skip(line: number): void {
    this.skipped += 1;
    this.#count(line);
  }

  #count(line: number): void {
    this.#nth = this.#nthOn(line);
    this.#line = line;
    this.#index += 1;
  }

  #nthOn(line: number): number {
    return line === this.#line ? this.#nth + 1 : 1;
  }

  #placeNow(byteOffset: number, line: number): Place {
    return { index: this.#index, line, nth: this.#nthOn(line), byteOffset };
  }

  #place(byteOffset: number, line: number): Place {
    const place = this.#placeNow(byteOffset, line);
    this.#count(line);
    return place;
  }
}

/** What an issue about a limit says. */
function limitOf(code: IssueCode, limits: Limits): Issue['params'] {
  if (code === 'record_too_large') return { limit: limits.recordBytes };
  return code === 'nesting_too_deep' ? { limit: limits.nesting } : {};
}
