/** A table of the page, without markup. */
export interface PageTable {
  /** Heading it stands under, as compared: lower case, letters and digits only. */
  readonly heading: string;
  /** Column titles, lower case. */
  readonly columns: readonly string[];
  readonly rows: readonly PageRow[];
}

export interface PageRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Tables of a Markdown page by heading. Headings occur more than once, some without a table below:
 * the last one with a table counts. Code blocks and comments are no tables.
 */
export function tablesOf(markdown: string): ReadonlyMap<string, PageTable> {
  const tables = new Map<string, PageTable>();
  const lines = withoutBlocks(markdown).split(/\r\n|\r|\n/);
  let heading = '';
  for (let at = 0; at < lines.length; at++) {
    const title = /^ {0,3}#{1,6}\s+(.*?)#*\s*$/.exec(lines[at] ?? '')?.[1];
    if (title !== undefined) heading = headingKey(title);
    if (!isRule(lines[at + 1] ?? '') || !(lines[at] ?? '').includes('|')) continue;
    const columns = cellsOf(lines[at] ?? '').map((text) => text.toLowerCase());
    const rows: PageRow[] = [];
    for (at += 2; at < lines.length && (lines[at] ?? '').includes('|'); at++) {
      rows.push({ line: at + 1, cells: cellsOf(lines[at] ?? '') });
    }
    at--;
    if (heading !== '') tables.set(heading, { heading, columns, rows });
  }
  return tables;
}

/** `Enum: User Type - Type: Edm.Int32`, `Complex type UserType` and `user-type` are one heading. */
export function headingKey(title: string): string {
  return plainText(title)
    .replace(/^(enum|complex type)\s*:?\s*/i, '')
    .replace(/\s*[-\u2013\u2014]?\s*type\s*:.*$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Comments and code blocks become as many empty lines, so that lines keep their numbers. */
function withoutBlocks(markdown: string): string {
  const blank = (text: string): string => text.replace(/[^\r\n]/g, '');
  return markdown
    .replace(/^\uFEFF/, '')
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/^ {0,3}(```|~~~)[\s\S]*?^ {0,3}\1.*$/gm, blank);
}

/** The line below the titles: `|:---|---|`. */
function isRule(line: string): boolean {
  return /^\s*\|?(\s*:?-+:?\s*\|)+\s*(:?-+:?)?\s*$/.test(line);
}

function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map(plainText);
}

/** Text of a cell: links are their words; no HTML, bold, code marks, escapes or odd spaces. */
function plainText(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/[*`]/g, '')
    .replace(/\\([\\|_*[\]()<>-])/g, '$1')
    .replace(/[\s\u00a0\u200b]+/g, ' ')
    .replace(/^[\u2212\u2013](?=\d+$)/, '-')
    .trim();
}
