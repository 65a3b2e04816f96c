import { valueEnd } from './record-scanner.ts';

/** One member of a JSON object, as offsets of its bytes. */
export interface FlatCell {
  readonly key: string;
  /** Of the quote before the key, and of the value. */
  readonly start: number;
  readonly value: number;
  readonly end: number;
}

const KEY = /"([\w@.-]{1,64})":/y;
const VALUE = /^(?:"[ !#-[\]-~]*"|-?\d[\d.eE+-]*|true|false|null)$/;
const LONGEST = 1 << 16;

/**
 * The cells of a JSON object that holds nothing but plain texts, numbers and words, written without
 * blanks.
 * @returns null for any other JSON
 */
export function flatCells(raw: Uint8Array): readonly FlatCell[] | null {
  if (raw.length > LONGEST) return null;
  const text = String.fromCharCode(...raw);
  const cells: FlatCell[] = [];
  if (!text.startsWith('{') || !text.endsWith('}')) return null;
  for (let at = 1; at < text.length; ) {
    KEY.lastIndex = at;
    const key = KEY.exec(text)?.[1];
    if (key === undefined || key === '__proto__') return null;
    const value = at + key.length + 3;
    const end = valueEnd(raw, value);
    if (!VALUE.test(text.slice(value, end))) return null;
    cells.push({ key, start: at, value, end });
    if (end === text.length - 1) return cells;
    if (text[end] !== ',') return null;
    at = end + 1;
  }
  return null;
}
