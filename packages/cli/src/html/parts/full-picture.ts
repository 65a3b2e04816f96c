import { commonHost } from '../../report/common-host.ts';
import type { Page } from '../../report/page.ts';
import { html, lines, type Markup } from '../markup.ts';
import type { Picture } from '../picture.ts';
import { clicksOverTime } from '../plots/clicks-over-time.ts';
import { outcomeStrip } from '../plots/outcome-strip.ts';
import { outcomesByCampaign } from '../plots/outcomes-by-campaign.ts';
import { peopleOverTime } from '../plots/people-over-time.ts';
import { timeBins } from '../plots/time-bins.ts';
import { outcomeCards } from './outcome-cards.ts';
import { callTable, stoppedTable } from './people-tables.ts';

/**
 * Outcomes, people and plots of one picture.
 * @param id starts the ids of its figures; unique in the page
 * @param level of the headings inside
 */
export function fullPicture(page: Page, picture: Picture, id: string, level: 2 | 3): Markup {
  const { report, people, arrivals } = picture;
  if (report.clicks.total === 0) return html``;
  const everybody = [...people.reached, ...people.mayHave, ...people.stopped];
  const host = commonHost(everybody.map(({ userId }) => userId));
  const heading = (text: string): Markup =>
    level === 2 ? html`<h2>${text}</h2>` : html`<h3>${text}</h3>`;
  const under = (text: string, part: Markup | null): Markup | null =>
    part === null ? null : lines([heading(text), part]);
  const plots = lines([
    clicksOverTime(page, report, `${id}-clicks`),
    peopleOverTime(page, arrivals, timeBins(report), `${id}-people`),
  ]);
  return lines([
    outcomeCards(report),
    report.lengths.campaigns > 1
      ? outcomesByCampaign(page, report.campaigns, `${id}-campaigns`)
      : outcomeStrip(report.people, `${id}-outcomes`),
    under(
      report.people.reached > 0
        ? 'Who reached the page, and who may have'
        : 'Who may have reached the page',
      callTable(page, picture, host),
    ),
    under('Who was stopped', stoppedTable(page, picture, host)),
    plots.text === '' ? null : under('When and how many', plots),
  ]);
}
