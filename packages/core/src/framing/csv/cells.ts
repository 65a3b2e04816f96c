import { decodeText } from '../../bytes/decode-text.ts';
import type { RowScanner } from './row-scanner.ts';

/**
 * The first `count` cells of the row that `scanner` has passed, without quotes; cells that the row
 * does not have are empty.
 */
export function decodeCells(
  bytes: Uint8Array,
  start: number,
  scanner: RowScanner,
  count: number,
): string[] {
  const { bounds, doubled, isAscii, rowEnd } = scanner;
  // One call of the decoder for a row; only in ASCII are its indexes those of the bytes.
  const row = isAscii ? decodeText(bytes, start, rowEnd) : null;
  const cells: string[] = [];
  for (let cell = 0; cell < count; cell += 1) {
    if (cell >= scanner.cellCount) {
      cells.push('');
      continue;
    }
    const from = bounds[cell * 2] as number;
    const to = bounds[cell * 2 + 1] as number;
    const text = row === null ? decodeText(bytes, start + from, start + to) : row.slice(from, to);
    cells.push(doubled[cell] === 1 ? text.replaceAll('""', '"') : text);
  }
  return cells;
}
