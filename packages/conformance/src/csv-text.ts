/** How a CSV file is written; by default as Purview writes it. */
export interface CsvStyle {
  /** Quotes around every cell, as Export-Csv puts them. */
  readonly quoteAll?: boolean;
  readonly separator?: ',' | ';';
  readonly newline?: '\r\n' | '\n';
}

/** The text of a CSV file: the header from the first row, then the rows. Null is an empty cell. */
export function csvText(
  rows: readonly Readonly<Record<string, unknown>>[],
  style: CsvStyle = {},
): string {
  const { separator = ',', newline = '\r\n' } = style;
  const names = Object.keys(rows[0] ?? {});
  const written = [names, ...rows.map((row) => names.map((name) => textOf(row[name])))];
  return written
    .map((cells) => cells.map((cell) => quoted(cell, style)).join(separator) + newline)
    .join('');
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  // PowerShell and Kusto both write True.
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function quoted(cell: string, { quoteAll = false }: CsvStyle): string {
  return quoteAll || /[",;\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
