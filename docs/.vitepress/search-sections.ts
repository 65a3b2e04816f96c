/** One thing that the search finds: a heading with what is under it, or a table row with an anchor. */
interface SearchSection {
  readonly anchor: string;
  /** Titles above it, its own last. */
  readonly titles: string[];
  readonly text: string;
}

const HEADING =
  /<h([1-6])[^>]*?id="([^"]*)"[^>]*>([\s\S]*?)<a class="header-anchor"[\s\S]*?<\/a><\/h\1>/g;
const ANCHORED_ROW = /<tr>\s*(<td[^>]*>\s*<a id="([^"]+)"><\/a>[\s\S]*?)<\/tr>/g;
const CELL = /<td[^>]*>([\s\S]*?)<\/td>/g;

/**
 * A rendered page as sections, in the order of the page. VitePress would make a section of each heading
 * only: who looks for record type 41 would land on top of 257 rows.
 */
export function* searchSections(_file: string, html: string): Generator<SearchSection> {
  const above: string[] = [];
  const headings = [...html.matchAll(HEADING)];
  for (const [index, heading] of headings.entries()) {
    const [whole, level = '1', anchor = '', title = ''] = heading;
    const from = heading.index + whole.length;
    const content = html.slice(from, headings[index + 1]?.index);
    above.splice(Number(level) - 1);
    above[Number(level) - 1] = plain(title);
    const titles = above.filter(Boolean);
    yield {
      anchor: Number(level) === 1 ? '' : anchor,
      titles,
      text: plain(content.replace(ANCHORED_ROW, '')),
    };
    for (const [, cells = '', id = ''] of content.matchAll(ANCHORED_ROW)) {
      yield { anchor: id, ...rowText(cells, titles) };
    }
  }
}

/** A row is called by its first cell, and by its second as well where the first is a number. */
function rowText(cells: string, above: readonly string[]): Pick<SearchSection, 'titles' | 'text'> {
  const texts = [...cells.matchAll(CELL)].map(([, cell = '']) => plain(cell));
  const named = /^\d+$/.test(texts[0] ?? '') ? 2 : 1;
  return {
    titles: [...above, texts.slice(0, named).join(' ')],
    text: texts.slice(named).join(' '),
  };
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
