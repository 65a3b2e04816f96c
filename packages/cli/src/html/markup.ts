import { escapeForTerminal } from '@timeofclick/core';

/** Text that is HTML already. Only this folder makes it, so that nothing from a record can be one by accident. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template takes: text is escaped, markup is not, nothing is left out. */
export type Part = Markup | string | number | null | undefined | readonly Part[];

/**
 * Puts HTML together: html`<td>${name}</td>`. Each text becomes inert where it goes in, in elements and in quoted
 * attributes alike: HTML signs are escaped, and control, bidirectional and zero-width characters are written out.
 */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(fixed.reduce((text, next, index) => text + written(parts[index - 1]) + next));
}

/** HTML of our own that holds nothing from a record, such as the style sheet. */
export function verbatim(text: string): Markup {
  return new Markup(text);
}

/** Parts under each other, for a source that people can read. */
export function lines(parts: readonly Part[]): Markup {
  return new Markup(
    parts
      .map(written)
      .filter((text) => text !== '')
      .join('\n'),
  );
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or a quoted attribute. */
export function escapeText(text: string): string {
  return escapeForTerminal(text).replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);
}

function written(part: Part): string {
  if (part === null || part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  return escapeText(String(part));
}
