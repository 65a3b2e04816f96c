import { cutMiddle, graphemes, textWidth } from './text-width.ts';

/** A word longer than this is no name that anybody reads to its end. */
const LONGEST_WORD = 160;

/** Breaks text of any script at blanks into lines of at most `columns`, and a longer word anywhere. */
export function wrapWide(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const parts = brokenWord(cutMiddle(word, LONGEST_WORD), columns);
    for (const part of parts) {
      const longer = line === '' ? part : `${line} ${part}`;
      if (line !== '' && (part !== parts[0] || textWidth(longer) > columns)) {
        lines.push(line);
        line = part;
      } else line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A word in pieces that fit. */
function brokenWord(word: string, columns: number): readonly string[] {
  if (textWidth(word) <= columns) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of graphemes(word)) {
    if (piece !== '' && textWidth(piece + letter) > columns) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
