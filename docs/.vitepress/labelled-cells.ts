import type { MarkdownRenderer } from 'vitepress';

/** A table with fewer columns fits a phone as it is. */
const LEAST_COLUMNS = 3;

/** Gives each cell of a wide table the name of its column: on a phone the style makes a card of each row. */
export function labelCells(md: MarkdownRenderer): void {
  md.core.ruler.push('label-cells', ({ tokens }) => {
    let names: string[] = [];
    let column = 0;
    for (const [index, token] of tokens.entries()) {
      if (token.type === 'table_open') names = [];
      if (token.type === 'tr_open') column = 0;
      // The names of the columns are links or code on some pages: only their words count.
      if (token.type === 'th_open') names.push(wordsOf(tokens[index + 1]));
      if (token.type === 'td_open') {
        const name = names[column] ?? '';
        if (names.length >= LEAST_COLUMNS) token.attrSet('data-label', name);
        column += 1;
      }
    }
  });
}

function wordsOf(inline: ReturnType<MarkdownRenderer['parse']>[number] | undefined): string {
  return (inline?.children ?? []).map(({ content }) => content).join('');
}
