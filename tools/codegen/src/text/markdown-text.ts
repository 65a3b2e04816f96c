/**
 * Text for a Markdown page that VitePress turns into a Vue template: `<` would start a tag and `{{` an
 * expression. Text between backticks stays code.
 */
export function prose(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : escapeWords(part)))
    .join('');
}

/** The same for a table cell, which a pipe or a line end would close. */
export function cell(text: string): string {
  return prose(text)
    .replaceAll('|', '\\|')
    .replace(/\s*\n\s*/g, ' ');
}

/** Inline code, whatever it holds. Empty text gives nothing. */
export function code(text: string): string {
  if (text === '') return '';
  // Vue looks for expressions in Markdown's code, too.
  if (text.includes('{{'))
    return `<code v-pre>${escapeWords(text).replaceAll('`', '&#96;')}</code>`;
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text.replace(/\n/g, ' ')}${space}${fence}`;
}

/** Inline code in a table cell. */
export function codeCell(text: string): string {
  return code(text).replaceAll('|', '\\|');
}

/** A JSON value as inline code in a table cell. */
export function jsonCell(value: unknown): string {
  return codeCell(JSON.stringify(value));
}

/** A table; cells must be escaped already. No rows give no table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return `${line(head)}${line(head.map(() => '---'))}${rows.map(line).join('')}\n`;
}

/** A heading whose anchor does not change with its words. */
export function heading(level: number, text: string, anchor: string): string {
  return `${'#'.repeat(level)} ${text} {#${anchor}}\n\n`;
}

/** Text of a table cell that a link can lead to; an empty cell needs none. */
export function anchored(text: string, anchor: string): string {
  return text === '' ? '' : `<a id="${anchor}"></a>${text}`;
}

/** `URLClickAction` -> `urlclickaction`; what is no letter or digit becomes a hyphen. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function escapeWords(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('{{', '&#123;&#123;')
    .replaceAll('}}', '&#125;&#125;')
    .replace(/[*_[\]~]/g, '\\$&');
}
