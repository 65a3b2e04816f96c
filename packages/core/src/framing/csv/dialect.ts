import { COMMA, CR, LF, SEMICOLON, startsWith, TAB } from '../../bytes/ascii.ts';
import type { ByteWindow } from '../../bytes/byte-window.ts';
import { decodeCells } from './cells.ts';
import { NEEDS_MORE, QUOTE_LOST, RowScanner } from './row-scanner.ts';

/** How a CSV file is written, and where its rows begin. */
export interface CsvDialect {
  /** The byte between cells. */
  readonly delimiter: number;
  readonly header: readonly string[];
  /** The header as it is written, without its newline: files that were joined repeat it. */
  readonly headerBytes: Uint8Array;
  /** Index and 1-based line of what comes after the header. */
  readonly rowsAt: number;
  readonly line: number;
}

/** A header longer than this is none. */
const HEADER_BYTES = 64 * 1024;
const HEADER_CELLS = 2048;
/** The first line that PowerShell writes above the header, naming the class of the objects. */
export const TYPE_LINE: readonly number[] = [...'#TYPE '].map((letter) => letter.charCodeAt(0));
/** The first line that tells a spreadsheet the delimiter, as in `sep=;`. */
const SEPARATOR_LINE = /^sep=([^\s"])$/i;

/**
 * Looks for the header of a known table at the start of the text.
 *
 * @returns null when there is none; `more` when the bytes do not reach to the end of the first line.
 */
export function detectCsv(
  window: ByteWindow,
  start: number,
  isFinal: boolean,
  isCsvHeader: (names: readonly string[]) => boolean,
): CsvDialect | 'more' | null {
  const { bytes, words, end } = window;
  const mayBeMore = !isFinal && end - start < HEADER_BYTES;
  let at = start;
  let line = 1;
  let delimiters = [COMMA, SEMICOLON, TAB];
  for (;;) {
    const byte = bytes[at];
    if (at >= end) return mayBeMore ? 'more' : null;
    if (byte === LF || byte === CR) {
      if (byte === CR || bytes[at - 1] !== CR) line += 1;
      at += 1;
      continue;
    }
    const lineEnd = endOfLine(bytes, at, end);
    const separator = SEPARATOR_LINE.exec(asciiText(bytes, at, Math.min(lineEnd, at + 8)));
    if (separator === null && !startsWith(bytes, at, lineEnd, TYPE_LINE)) break;
    if (separator !== null) delimiters = [(separator[1] as string).charCodeAt(0)];
    at = lineEnd;
  }
  let isOpen = false;
  for (const delimiter of delimiters) {
    const scanner = new RowScanner(delimiter, HEADER_CELLS);
    scanner.line = line;
    scanner.begin(at);
    const reason = scanner.scan(bytes, words, end, isFinal);
    if (reason === QUOTE_LOST) continue;
    if (reason === NEEDS_MORE) {
      isOpen = true;
      if (!isFinal || scanner.inQuotes) continue;
      scanner.endAt(end);
    }
    if (scanner.invalidUtf8 || scanner.cellCount > HEADER_CELLS) continue;
    const header = decodeCells(bytes, at, scanner, scanner.cellCount).map((name) => name.trim());
    if (!isCsvHeader(header)) continue;
    const headerBytes = bytes.slice(at, scanner.rowEnd);
    return { delimiter, header, headerBytes, rowsAt: scanner.pos, line: scanner.line };
  }
  return isOpen && mayBeMore ? 'more' : null;
}

function endOfLine(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== LF && bytes[at] !== CR) at += 1;
  return at;
}

function asciiText(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
