import { setMember } from '../records/json-object.ts';

/**
 * One CSV row as an object of its cells, all text. A column name that comes again is left out: the
 * first one counts.
 */
export function rowObject(
  header: readonly string[],
  cells: readonly string[],
): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < header.length; at++) {
    const name = header[at] as string;
    if (!Object.hasOwn(row, name)) setMember(row, name, cells[at] ?? '');
  }
  return row;
}
