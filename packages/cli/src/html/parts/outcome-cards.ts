import type { Report } from '@timeofclick/core';
import { outcomeWays } from '../../report/header.ts';
import { numberText } from '../../terminal/number-text.ts';
import { mark } from '../marks.ts';
import { html, lines, type Markup } from '../markup.ts';
import { OUTCOME_GROUPS, type OutcomeGroup } from '../outcome-groups.ts';

/** How many people came to which outcome, and how. */
export function outcomeCards(report: Report): Markup {
  return html`<ul class="cards">
${lines(OUTCOME_GROUPS.map((group) => card(report, group)))}
</ul>`;
}

function card(report: Report, { key, label }: OutcomeGroup): Markup {
  const people = report.people[key];
  return html`<li class="card ${key}${people === 0 ? ' none' : ''}"><p class="label">${mark(key)}${label}</p><p class="count">${numberText(people)} <span>${people === 1 ? 'person' : 'people'}</span></p><p class="ways">${outcomeWays(report, key)}</p></li>`;
}
