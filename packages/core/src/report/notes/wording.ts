import type { SourceLog } from '../source-log.ts';

const MOST_NAMES = 3;

/** `50,000`: the same in every locale. */
export function numeral(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 click`, `2 clicks`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${numeral(value)} ${value === 1 ? one : many}`;
}

/** `a, b, c and 4 more`. */
export function listed(names: readonly string[], most: number = MOST_NAMES): string {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${numeral(rest)} more`;
  const last = shown.pop();
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} and ${last}`;
}

/** `f3 (hunting.csv)`: the mark that evidence has, and the name. */
export function sourceLabel(sources: readonly SourceLog[], at: number): string {
  return `f${at + 1} (${sources[at]?.name ?? ''})`;
}
