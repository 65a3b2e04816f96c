import { escapeForTerminal } from './escape-for-terminal.ts';
import { NOT_DATA, visible } from './visible.ts';

/** What makes a spreadsheet read a cell as a formula, or drop the first character (`'`). */
const FORMULA_START = /^[=+\-@\t\r']/;

/** Spreadsheets of some locales take the full-width forms of `= + - @` for these. */
const WIDE_FORMULA_START = /^[\uff1d\uff0b\uff0d\uff20]/;

/**
 * Writes text into a cell of `convert --to csv`: data, but safe to open in a spreadsheet. Backslash,
 * control, bidirectional and lone-surrogate code units become `\\` or `\uXXXX` (so a cell has no line
 * break), and a cell that would start a formula gets a leading `'`. {@link readCsvData} undoes both.
 */
export function escapeCsvData(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replace(NOT_DATA, visible);
  return FORMULA_START.test(text) ? `'${escaped}` : escaped;
}

/** The exact inverse of {@link escapeCsvData}; a backslash that escapes nothing stays. */
export function readCsvData(cell: string): string {
  const bare = cell.startsWith("'") ? cell.slice(1) : cell;
  if (!bare.includes('\\')) return bare;
  return bare.replace(/\\(?:\\|u([0-9a-f]{4}))/gi, (_, unit: string | undefined) =>
    unit === undefined ? '\\' : String.fromCharCode(Number.parseInt(unit, 16)),
  );
}

/**
 * Text for a cell that people look at in a spreadsheet (`people --to csv`): nothing invisible is
 * left and no cell starts a formula. Cannot be turned back.
 */
export function escapeForSheet(text: string): string {
  const escaped = escapeForTerminal(text);
  return FORMULA_START.test(text) || WIDE_FORMULA_START.test(text) ? `'${escaped}` : escaped;
}

/** One line of CSV as RFC 4180 has it, without its line break: quotes only where they are needed. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(quoted).join(',');
}

// A semicolon and blanks at the ends need no quotes by the RFC; readers under other cultures do.
function quoted(cell: string): string {
  return /[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
