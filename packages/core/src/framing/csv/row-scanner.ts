import { CR, LF, QUOTE, SPACE } from '../../bytes/ascii.ts';
import { utf8SequenceEnd } from '../../bytes/utf8.ts';
import { inEveryByte, skipPlain } from '../../bytes/word-scan.ts';

/** Why `RowScanner.scan` stopped; `pos` is where. */
export const NEEDS_MORE = 0;
/** After the newline that ends the row; `rowEnd` is before it. */
export const ROW_END = 1;
/** In a quoted cell that runs over a newline and has a lone quote: its end was lost before. Scanning may go on. */
export const QUOTE_LOST = 2;

/** Spaces that may stand between a closing quote and what follows. */
const GAP = 64;

const QUOTES: number = inEveryByte(QUOTE);

/**
 * Finds the end of one CSV row and of its cells. A cell is quoted if a quote is its first byte; in
 * it a doubled quote stands for one, and a lone one that the cell does not end behind is text. Rows
 * end with CR, LF or CRLF, quoted cells may hold them. Scanning can stop and go on at any byte.
 */
export class RowScanner {
  /** Index of the next byte to look at, and its 1-based line. */
  pos = 0;
  line = 1;
  rowEnd = 0;
  /** Cells that have ended; after `ROW_END` all of the row. */
  cellCount = 0;
  /** Cells up to the last one that is not empty. */
  filledCount = 0;
  inQuotes = false;
  invalidUtf8 = false;
  isAscii = true;
  /** Index of the first newline inside the row, or -1. */
  firstLineEnd = -1;
  /** Start and end of each cell without its quotes, in bytes from the row's start. */
  readonly bounds: Int32Array;
  /** 1 for each cell that has doubled quotes. */
  readonly doubled: Uint8Array;
  readonly #unquotedStop: Uint8Array;
  readonly #delimiter: number;
  #start = 0;
  #cellStart = 0;
  /** Where the closing quote of the cell is, or -1. */
  #quoteEnd = -1;
  #atCellStart = true;
  #hasDoubled = 0;
  #hasLoneQuote = false;

  /** Keeps the bounds of at most `maxCells` cells and counts the others. */
  constructor(delimiter: number, maxCells: number) {
    this.#delimiter = delimiter;
    this.bounds = new Int32Array(maxCells * 2);
    this.doubled = new Uint8Array(maxCells);
    this.#unquotedStop = Uint8Array.from({ length: 256 }, (_, byte) =>
      byte === delimiter || byte === LF || byte === CR || byte >= 0x80 ? 1 : 0,
    );
  }

  begin(at: number): void {
    this.pos = this.#start = at;
    this.cellCount = this.filledCount = 0;
    this.firstLineEnd = -1;
    this.isAscii = true;
    this.invalidUtf8 = this.#hasLoneQuote = false;
    this.#beginCell(at);
  }

  moved(by: number): void {
    this.pos -= by;
    this.#start -= by;
    this.#cellStart -= by;
    this.#quoteEnd -= by;
    this.firstLineEnd -= by;
  }

  /**
   * Reads on up to `end`; `isFinal` when no bytes come after it. `words` is the same memory.
   * Returns why it stopped.
   */
  scan(bytes: Uint8Array, words: Int32Array, end: number, isFinal: boolean): number {
    const stops = this.#unquotedStop;
    let at = this.pos;
    for (;;) {
      if (this.#atCellStart && at < end) {
        this.#atCellStart = false;
        if (bytes[at] === QUOTE) {
          this.inQuotes = true;
          at += 1;
          this.#cellStart = at;
        }
      }
      if (this.inQuotes) at = skipPlain(words, at, end, QUOTES);
      else while (at < end && stops[bytes[at] as number] === 0) at += 1;
      if (at >= end) return this.#stop(at, NEEDS_MORE);
      const byte = bytes[at] as number;
      if (byte >= 0x80) {
        const next = utf8SequenceEnd(bytes, at, end);
        if (next === 0 && !isFinal) return this.#stop(at, NEEDS_MORE);
        this.isAscii = false;
        if (next <= 0) this.invalidUtf8 = true;
        at = next <= 0 ? at + 1 : next;
      } else if (!this.inQuotes) {
        this.#endCell(at);
        at += 1;
        if (byte === this.#delimiter) this.#beginCell(at);
        else return this.#endRow(bytes, at);
      } else if (byte === QUOTE) {
        const next = this.#passQuote(bytes, at, end, isFinal);
        if (next < 0) return this.#stop(at, NEEDS_MORE);
        at = next;
        if (this.#isLost) return this.#stop(at, QUOTE_LOST);
      } else if (byte !== CR && byte !== LF) {
        at += 1;
      } else {
        if (byte === CR || bytes[at - 1] !== CR) this.line += 1;
        if (this.firstLineEnd < 0) this.firstLineEnd = at;
        at += 1;
        if (this.#isLost) return this.#stop(at, QUOTE_LOST);
      }
    }
  }

  /** The row ends with the source, at `end`. Only when no quoted cell is open. */
  endAt(end: number): void {
    this.#endCell(end);
    this.rowEnd = end;
  }

  get #isLost(): boolean {
    return this.#hasLoneQuote && this.firstLineEnd >= this.#start;
  }

  #stop(at: number, reason: number): number {
    this.pos = at;
    return reason;
  }

  #endRow(bytes: Uint8Array, after: number): number {
    const newline = after - 1;
    this.rowEnd = newline;
    if (bytes[newline] === CR || bytes[newline - 1] !== CR) this.line += 1;
    return this.#stop(after, ROW_END);
  }

  #beginCell(at: number): void {
    this.#cellStart = at;
    this.#quoteEnd = -1;
    this.#atCellStart = true;
    this.#hasDoubled = 0;
    this.inQuotes = false;
  }

  #endCell(at: number): void {
    const cell = this.cellCount;
    const end = this.#quoteEnd >= this.#cellStart ? this.#quoteEnd : at;
    this.cellCount = cell + 1;
    if (end > this.#cellStart) this.filledCount = cell + 1;
    if (cell * 2 < this.bounds.length) {
      this.bounds[cell * 2] = this.#cellStart - this.#start;
      this.bounds[cell * 2 + 1] = end - this.#start;
      this.doubled[cell] = this.#hasDoubled;
    }
  }

  /** Passes a quote inside a quoted cell. Returns the index to go on at, -1 when it needs more. */
  #passQuote(bytes: Uint8Array, at: number, end: number, isFinal: boolean): number {
    if (at + 1 < end && bytes[at + 1] === QUOTE) {
      this.#hasDoubled = 1;
      return at + 2;
    }
    const limit = Math.min(end, at + 1 + GAP);
    let next = at + 1;
    while (next < limit && bytes[next] === SPACE) next += 1;
    if (next === end && !isFinal && next < at + 1 + GAP) return -1;
    if (next === end || this.#unquotedStop[bytes[next] as number] === 1) {
      if (next === end || (bytes[next] as number) < 0x80) {
        this.#quoteEnd = at;
        this.inQuotes = false;
        return next;
      }
    }
    this.#hasLoneQuote = true;
    return at + 1;
  }
}
