import type { Report } from '@timeofclick/core';
import { noteTexts } from '../../report/notes-block.ts';
import type { Page } from '../../report/page.ts';
import { html, lines, type Markup } from '../markup.ts';
import { inertText } from './record-text.ts';

/** What a reader must know before trusting the numbers: first what may make them wrong, then how to read them. */
export function notesList(page: Page, report: Report): Markup {
  return html`<ul class="notes">
${lines(noteTexts(page, report, []).map(({ mark, code, text }) => note(mark === '!', code, inertText(page, text))))}
</ul>`;
}

function note(isWarning: boolean, code: string | null, text: string): Markup {
  const what = isWarning
    ? html`<span class="sign" aria-hidden="true">!</span><span class="unseen">Warning: </span>`
    : null;
  return html`<li${isWarning ? html` class="warning"` : null}>${what}${text}${code === null ? null : html` <span class="note-code">${code}</span>`}</li>`;
}
