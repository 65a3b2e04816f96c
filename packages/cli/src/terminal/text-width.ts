import { graphemesOf, wideWidth } from './wide-text.ts';

/** Columns a text takes on a terminal: 2 for East Asian wide signs and emoji, 0 for combining marks. */
export function textWidth(text: string): number {
  return isPlain(text) ? text.length : wideWidth(text);
}

/** Text of at most `width` columns; what is cut off is shown as "..". */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return `${startOf(text, width - 2)}..`;
}

/** Like `cutText`, but what is cut off is in the middle: the end of a URL tells as much as its start. */
export function cutMiddle(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const end = Math.floor((width - 2) / 3);
  const tail = [...graphemes(text)].reverse();
  return `${startOf(text, width - 2 - end)}..${[...takeWhileFits(tail, end)].reverse().join('')}`;
}

/** Cut and filled with spaces to exactly `width` columns. */
export function padText(text: string, width: number): string {
  const cut = cutText(text, width);
  return cut + ' '.repeat(width - textWidth(cut));
}

function startOf(text: string, width: number): string {
  return takeWhileFits(graphemes(text), width).join('');
}

function takeWhileFits(parts: Iterable<string>, width: number): string[] {
  const taken: string[] = [];
  let left = Math.max(0, width);
  for (const part of parts) {
    left -= textWidth(part);
    if (left < 0) break;
    taken.push(part);
  }
  return taken;
}

/** Letters as readers see them, with their marks. */
export function graphemes(text: string): Iterable<string> {
  return isPlain(text) ? text : graphemesOf(text);
}

/** Printable ASCII: one column each. */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
