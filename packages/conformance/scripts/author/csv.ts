/** How a CSV file is written; the defaults are those of the Purview portal. */
export interface CsvStyle {
  /** PowerShell quotes every cell, the portal only those that need it. */
  readonly quoteAll?: boolean;
  readonly separator?: string;
  readonly newline?: string;
}

/** CSV text of rows of cells; the first row is the header. Ends with a newline. */
export function csv(rows: readonly (readonly string[])[], style: CsvStyle = {}): string {
  const { quoteAll = false, separator = ',', newline = '\r\n' } = style;
  const line = (cells: readonly string[]) =>
    cells
      .map((cell) => (quoteAll || needsQuotes(cell, separator) ? quoted(cell) : cell))
      .join(separator);
  return rows.map((cells) => line(cells) + newline).join('');
}

export function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function needsQuotes(cell: string, separator: string): boolean {
  return cell.includes('"') || cell.includes(separator) || /[\r\n]/.test(cell);
}

/** Rows of objects with the columns of the first. */
export function table(...rows: readonly Readonly<Record<string, string>>[]): string[][] {
  const columns = Object.keys(rows[0] ?? {});
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
}

/** Rows of objects as PowerShell's Export-Csv writes them. */
export function quotedCsv(...rows: readonly Readonly<Record<string, string>>[]): string {
  return csv(table(...rows), { quoteAll: true });
}
