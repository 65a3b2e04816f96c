import { BYTE_ORDER_MARK, CR, LF, startsWith } from '../../bytes/ascii.ts';
import type { ByteWindow } from '../../bytes/byte-window.ts';
import type { FramingName } from '../frame.ts';
import type { FrameCollector } from '../frame-collector.ts';
import { OpenItem } from '../open-item.ts';
import type { SimdScanner } from '../simd/simd-scanner.ts';
import type { SourceEnd, Splitter } from '../splitter.ts';
import { decodeCells } from './cells.ts';
import { type CsvDialect, TYPE_LINE } from './dialect.ts';
import { NEEDS_MORE, ROW_END, RowScanner } from './row-scanner.ts';

/**
 * Cuts the rows of a CSV file. Empty rows, repeated headers and `#TYPE` lines are passed over.
 *
 * A row whose quotes were lost swallows the lines after it. It shows by a quote where none may be,
 * by too many cells, by its size, or at the end of the source; then its first line is the broken
 * frame, and reading goes on at its second line, so that no whole row is lost.
 */
export class CsvSplitter implements Splitter {
  readonly framing: FramingName = 'csv';
  readonly #window: ByteWindow;
  readonly #out: FrameCollector;
  readonly #dialect: CsvDialect;
  readonly #maySkip: boolean;
  readonly #simd: SimdScanner | null;
  /** Where the next row is that `simd` left to the scanner, or -1. */
  #unsoundAt = -1;
  readonly #scanner: RowScanner;
  readonly #item = new OpenItem();
  readonly #cells: () => readonly string[];
  #inRow = false;
  #pos: number;
  #isFinal = false;

  /**
   * `maySkip`: the candidate test may judge whole rows of this table; those that are plainly sound
   * and no candidates are left to `simd`.
   */
  constructor(
    window: ByteWindow,
    out: FrameCollector,
    dialect: CsvDialect,
    maySkip: boolean,
    simd: SimdScanner | null = null,
  ) {
    this.#window = window;
    this.#out = out;
    this.#dialect = dialect;
    this.#maySkip = maySkip;
    this.#simd = maySkip ? simd : null;
    this.#scanner = new RowScanner(dialect.delimiter, dialect.header.length);
    this.#scanner.line = dialect.line;
    this.#pos = dialect.rowsAt;
    this.#cells = () =>
      decodeCells(this.#window.bytes, this.#item.start, this.#scanner, dialect.header.length);
  }

  /** A row may mean another thing than the row before it. */
  readonly linesPassed = null;

  get held(): number {
    return this.#inRow ? this.#item.start : this.#pos;
  }

  moved(by: number): void {
    this.#pos -= by;
    this.#item.start -= by;
    this.#unsoundAt = -1;
    this.#scanner.moved(by);
  }

  run(end: SourceEnd | null): boolean {
    this.#isFinal = end !== null;
    do {
      // A step takes one row or the empty lines before it.
      while (this.#inRow ? this.#passRow() : this.#beginRow()) if (this.#out.isFull) return true;
      if (end === null) return false;
    } while (this.#inRow && this.#endLastRow(end));
    if (end.isFault && !this.#inRow) {
      this.#item.begin(this.#window.end, this.#scanner.line);
      this.#out.broken(this.#item, this.#window.end, end.code, end.params);
    }
    return false;
  }

  /** The source ends inside a row. Returns true when reading goes on between rows. */
  #endLastRow(end: SourceEnd): boolean {
    if (this.#scanner.inQuotes && this.#rewind()) return true;
    if (!end.isFault && !this.#scanner.inQuotes) {
      this.#scanner.endAt(this.#window.end);
      this.#endRow();
      return true;
    }
    const code = end.isFault ? end.code : 'csv_quote_unclosed';
    this.#out.broken(this.#item, this.#window.end, code, end.params);
    return false;
  }

  /** Passes newlines and the byte order marks of files that were joined. */
  #beginRow(): boolean {
    const { bytes, end } = this.#window;
    while (this.#pos < end) {
      const byte = bytes[this.#pos];
      if (byte === LF || byte === CR) {
        if (byte === CR || bytes[this.#pos - 1] !== CR) this.#scanner.line += 1;
        this.#pos += 1;
      } else if (byte === BYTE_ORDER_MARK[0] && this.#pos + 3 > end && !this.#isFinal) {
        return false;
      } else if (startsWith(bytes, this.#pos, end, BYTE_ORDER_MARK)) {
        this.#pos += 3;
      } else if (!this.#passSound()) {
        this.#item.begin(this.#pos, this.#scanner.line);
        this.#scanner.begin(this.#pos);
        this.#inRow = true;
        return true;
      }
    }
    return false;
  }

  /** Passes rows, many at once. False when the next one is for the scanner. */
  #passSound(): boolean {
    if (this.#simd === null || !this.#window.isHome || this.#pos === this.#unsoundAt) return false;
    const { recordBytes } = this.#out.limits;
    this.#pos = this.#simd.passRows(this.#pos, this.#window.end, this.#dialect, recordBytes);
    this.#unsoundAt = this.#pos;
    const { records } = this.#simd;
    this.#out.passed(records, this.#scanner.line, true);
    this.#scanner.line += records;
    return records > 0;
  }

  #passRow(): boolean {
    const { bytes, words, end } = this.#window;
    const reason = this.#scanner.scan(bytes, words, end, this.#isFinal);
    if (reason === NEEDS_MORE) {
      const isLong = this.#item.lengthTo(this.#scanner.pos) > this.#out.limits.recordBytes;
      if (!isLong) return false;
      if (this.#rewind()) return true;
      this.#item.drop(this.#window, this.#scanner.pos, this.#out.limits.recordBytes);
      return false;
    }
    if (reason === ROW_END) this.#endRow();
    else this.#rewind();
    return true;
  }

  #endRow(): void {
    const row = this.#item;
    const out = this.#out;
    const scanner = this.#scanner;
    const { header } = this.#dialect;
    const end = scanner.rowEnd;
    if (row.lengthTo(end) > out.limits.recordBytes) {
      if (this.#rewind()) return;
      out.broken(row, end, 'record_too_large');
    } else if (scanner.filledCount > header.length) {
      if (this.#rewind()) return;
      out.broken(row, end, 'csv_row_ragged', {
        cells: scanner.cellCount,
        expected: header.length,
      });
    } else if (scanner.invalidUtf8) {
      out.broken(row, end, 'invalid_utf8');
    } else if (!this.#isPassedOver(end)) {
      out.row(row.start, end, row.line, header, this.#maySkip, this.#cells);
    }
    this.#inRow = false;
    this.#pos = scanner.pos;
  }

  #isPassedOver(end: number): boolean {
    const { bytes } = this.#window;
    const { headerBytes } = this.#dialect;
    const { start } = this.#item;
    if (this.#scanner.filledCount === 0) return true;
    if (end - start === headerBytes.length) return startsWith(bytes, start, end, headerBytes);
    return startsWith(bytes, start, end, TYPE_LINE);
  }

  /** Breaks off after the first line of the row. False when it has only one within the limit. */
  #rewind(): boolean {
    const { firstLineEnd } = this.#scanner;
    const { start, line } = this.#item;
    if (firstLineEnd < start || this.#item.prefix !== null) return false;
    if (firstLineEnd - start >= this.#out.limits.recordBytes) return false;
    this.#out.broken(this.#item, firstLineEnd, 'csv_quote_unclosed');
    this.#scanner.line = line;
    this.#pos = firstLineEnd;
    this.#inRow = false;
    return true;
  }
}
