import type { Page } from '../report/page.ts';

/** A value of a record, inert: text as it is, all else as JSON; what looks like a URL is defanged. */
export function shownValue(page: Page, value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null');
  return /[a-z]:[/\\]{2}/i.test(text) ? page.link(text) : page.plain(text);
}
