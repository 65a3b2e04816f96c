import { numberText } from '../terminal/number-text.ts';
import { textWidth } from '../terminal/text-width.ts';

/** Breaks text anywhere into lines of exactly the width, as a URL must be; says how much is left out. */
export function hardWrap(text: string, columns: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  let taken = 0;
  for (const character of text) {
    const own = textWidth(character);
    if (width + own > columns) {
      lines.push(line);
      if (lines.length === most) {
        lines.push(`.. and ${numberText(text.length - taken)} more characters`);
        return lines;
      }
      line = '';
      width = 0;
    }
    line += character;
    width += own;
    taken += character.length;
  }
  return line === '' ? lines : [...lines, line];
}
