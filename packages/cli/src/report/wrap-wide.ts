import { cutText, textWidth } from '../terminal/text-width.ts';

/** Breaks text of any script at blanks into lines of at most `columns`; a longer word is cut. */
export function wrapWide(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const part = cutText(word, columns);
    const longer = line === '' ? part : `${line} ${part}`;
    if (line !== '' && textWidth(longer) > columns) {
      lines.push(line);
      line = part;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
