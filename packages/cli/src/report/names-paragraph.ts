import { textWidth } from '../terminal/text-width.ts';

/** Names beside each other, as many as fit a line; with commas when a name itself has a blank. */
export function namesParagraph(names: readonly string[], columns: number): readonly string[] {
  const separator = names.some((name) => name.includes(' ')) ? ', ' : ' ';
  const lines: string[] = [];
  let line = '';
  for (const name of names) {
    const longer = line === '' ? name : `${line}${separator}${name}`;
    if (line !== '' && textWidth(longer) > columns) {
      lines.push(line);
      line = name;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
