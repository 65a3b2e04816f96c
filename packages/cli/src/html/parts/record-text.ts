import { dayAndClock, type Page } from '../../report/page.ts';
import { cutMiddle } from '../../terminal/text-width.ts';
import { html, type Markup } from '../markup.ts';

/** Letters of a name or an address that a page has room for; JSON has all. */
const LONGEST = 160;

/** Text out of a record. A name in a script that runs to the left must not turn what stands beside it. */
export function recordText(page: Page, text: string): Markup {
  return html`<bdi>${cutMiddle(inertText(page, text), LONGEST)}</bdi>`;
}

/**
 * Text that need not be a link but may hold one: only what has a scheme is taken for one, since names and addresses
 * have dots, too.
 */
export function inertText(page: Page, text: string): string {
  return /:[/\\]{2}/.test(text) ? page.link(text) : page.plain(text);
}

/** A time in the zone of the page; the machine-readable form is UTC. */
export function timeText(page: Page, time: string | null, clockLength = 8): Markup {
  const shown = dayAndClock(page, time, clockLength);
  return time === null
    ? html`<span class="faint">${shown}</span>`
    : html`<time datetime="${time}">${shown}</time>`;
}
