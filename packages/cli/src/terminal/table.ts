import { type Look, type Tone, tone } from './look.ts';
import { textWidth } from './text-width.ts';
import { wrapWide } from './wrap-wide.ts';

/** A column of a table on a terminal. */
export interface Column<Key extends string> {
  readonly key: Key;
  readonly heading: string;
  /** Blanks before it; 1 when not given. */
  readonly gap?: number;
  /** Numbers end at the same place. */
  readonly atEnd?: boolean;
  /** What stands before a cell that has no heading above it, since it stands below its row. */
  readonly label?: string;
}

export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

export type Row<Key extends string> = Readonly<Record<Key, Cell>>;

/** Columns, and what happens to them where there is no room. Nothing is ever cut off. */
export interface TableStyle<Key extends string> {
  /** A first cell that is too wide stands on a line of its own above its row; others are wrapped, or stand below. */
  readonly columns: readonly Column<Key>[];
  /** What makes room, in this order: a column is narrowed to a width; with 0, its cells stand below their rows. */
  readonly giveWay: readonly (readonly [Key, number])[];
  /** Columns that get back what is left, in this order. */
  readonly grow: readonly Key[];
}

/** Rows laid out under common columns. */
export interface Table<Key extends string> {
  /** The names of the columns; the first one can have another. */
  heading(first?: string): string;
  lines(row: Row<Key>): readonly string[];
}

/** Of cells that stand below their row. */
const INDENT = 4;

/** Lays out a table for these rows. */
export function tableOf<Key extends string>(
  look: Look,
  { columns, giveWay, grow }: TableStyle<Key>,
  rows: readonly Row<Key>[],
): Table<Key> {
  const natural = new Map(
    columns.map(({ key, heading }) => [
      key,
      Math.max(textWidth(heading), ...rows.map((row) => textWidth(row[key].text))),
    ]),
  );
  const widths = new Map(natural);
  const over = (): number => widthOf(columns, widths) - look.columns;
  for (const [key, width] of giveWay) {
    if (over() > 0 && width < (widths.get(key) ?? 0)) widths.set(key, width);
  }
  for (const key of grow) {
    const width = widths.get(key) ?? 0;
    if (width > 0) widths.set(key, Math.min(natural.get(key) ?? 0, width + Math.max(0, -over())));
  }
  const shown = columns.filter(({ key }) => widths.get(key) !== 0);
  const below = columns.filter(({ key }) => widths.get(key) === 0 && natural.get(key) !== 0);
  return {
    heading: (first) =>
      joined(look, widths, shown, (column, at) => ({
        text: at === 0 ? (first ?? column.heading) : column.heading,
      })),
    lines: (row) => rowLines(look, widths, shown, below, row),
  };
}

function widthOf<Key extends string>(
  columns: readonly Column<Key>[],
  widths: ReadonlyMap<Key, number>,
): number {
  return columns
    .filter(({ key }) => widths.get(key) !== 0)
    .reduce((sum, column, at) => sum + gapOf(column, at) + (widths.get(column.key) ?? 0), 0);
}

function gapOf(column: Column<string>, at: number): number {
  return at === 0 ? 0 : (column.gap ?? 1);
}

function rowLines<Key extends string>(
  look: Look,
  widths: ReadonlyMap<Key, number>,
  shown: readonly Column<Key>[],
  below: readonly Column<Key>[],
  row: Row<Key>,
): readonly string[] {
  const above: string[] = [];
  const under: string[] = [];
  let start = 0;
  const parts = shown.map((column, at): readonly string[] => {
    const { key } = column;
    const { text } = row[key];
    const width = widths.get(key) ?? 0;
    start += gapOf(column, at) + width;
    const fits = (words: readonly string[]): boolean =>
      words.every((word) => textWidth(word) <= width);
    if (at === 0 && !fits([text])) {
      above.push(...wrapWide(text, look.columns).map((line) => toned(look, row[key], line)));
      return [];
    }
    if (fits([text])) return [text];
    if (fits(text.split(' '))) return wrapWide(text, width);
    // Where its column is, or further to the left.
    const from = Math.max(INDENT, Math.min(start - width, look.columns - textWidth(text)));
    under.push(...indented(look, row[key], text, from));
    return [];
  });
  const height = Math.max(1, ...parts.map(({ length }) => length));
  const main = Array.from({ length: height }, (_, line) =>
    joined(look, widths, shown, ({ key }, at) => ({ ...row[key], text: parts[at]?.[line] ?? '' })),
  );
  const rest = below
    .filter(({ key }) => row[key].text !== '')
    .map(({ key, label }) => (label === undefined ? '' : `${label} `) + row[key].text);
  if (rest.length > 0) under.push(...indented(look, {}, rest.join('  '), INDENT));
  return [...above, ...main.filter((line) => line !== '' || above.length === 0), ...under];
}

function indented(
  look: Look,
  cell: { readonly tone?: Tone },
  text: string,
  from: number,
): readonly string[] {
  return wrapWide(text, look.columns - from).map(
    (line) => ' '.repeat(from) + toned(look, cell, line.trimEnd()),
  );
}

function joined<Key extends string>(
  look: Look,
  widths: ReadonlyMap<Key, number>,
  columns: readonly Column<Key>[],
  cellOf: (column: Column<Key>, at: number) => Cell,
): string {
  return columns
    .map((column, at) => {
      const cell = cellOf(column, at);
      const blanks = ' '.repeat(Math.max(0, (widths.get(column.key) ?? 0) - textWidth(cell.text)));
      const text = toned(look, cell, cell.text);
      return ' '.repeat(gapOf(column, at)) + (column.atEnd ? blanks + text : text + blanks);
    })
    .join('')
    .trimEnd();
}

function toned(look: Look, cell: { readonly tone?: Tone }, text: string): string {
  return cell.tone === undefined ? text : tone(look, cell.tone, text);
}
