/** CSV text with CRLF line ends; a cell is quoted only when it must be, as the portals do, or always. */
export function csv(rows: readonly (readonly string[])[], quoteAll = false): string {
  return `${rows.map((cells) => cells.map((cell) => quoted(cell, quoteAll)).join(',')).join('\r\n')}\r\n`;
}

function quoted(cell: string, always: boolean): string {
  return always || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
