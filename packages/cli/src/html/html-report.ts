import type { Report } from '@timeofclick/core';
import { campaignName } from '../report/campaign-list.ts';
import { sumLine } from '../report/header.ts';
import { counted, type Page } from '../report/page.ts';
import { htmlDocument } from './document.ts';
import { html, lines, type Markup } from './markup.ts';
import { fullPicture } from './parts/full-picture.ts';
import { headline, overviewHeadline } from './parts/headline.ts';
import { nextSteps } from './parts/next-steps.ts';
import { notesList } from './parts/notes-list.ts';
import { overview } from './parts/overview.ts';
import { recordText } from './parts/record-text.ts';
import { sourceTable } from './parts/source-table.ts';
import type { HtmlContent, Picture } from './picture.ts';

/**
 * The report as one HTML file that needs nothing else, for screens and paper.
 * @returns the whole document; the same content gives the same text
 */
export function htmlReport(page: Page, content: HtmlContent): string {
  const { report, pictures, shown } = content;
  const [first] = pictures;
  const title = shown === 'campaigns' ? overviewHeadline(report) : headline(report);
  return htmlDocument({
    title,
    version: report.run.version,
    body: lines([
      masthead(page, content, title),
      html`<main>`,
      shown === 'campaigns' ? overview(page, report) : first && fullPicture(page, first, 'all', 2),
      sureness(page, content),
      ...(shown === 'campaigns'
        ? pictures.map((picture, index) => detail(page, picture, index + 1))
        : []),
      html`</main>`,
      footer(page, report),
    ]),
  });
}

function masthead(page: Page, { report, host, shown }: HtmlContent, title: string): Markup {
  const whose =
    host === null
      ? 'Clicks on Safe Links'
      : html`Clicks on Safe Links of ${recordText(page, host)}`;
  return html`<header>
<p class="over"><span>${whose}</span><span>All times: ${page.zone}</span></p>
<h1>${title}</h1>
<p class="about">${shown === 'one' ? about(page, report) : null}${sums(page, report)}</p>
</header>`;
}

function sums(page: Page, report: Report): Markup | null {
  if (report.clicks.total === 0) return null;
  return html`<span class="sum">${sumLine(page, report)}.</span>`;
}

/** "Campaign contoso-payroll[.]example/s/*." */
function about(page: Page, { campaigns, lengths }: Report): Markup | null {
  const [campaign] = campaigns;
  if (campaign === undefined) return null;
  const name = html`<bdi class="code">${campaignName(page, campaign)}</bdi>`;
  return lengths.campaigns === 1
    ? html`Campaign ${name}. `
    : html`${counted(lengths.campaigns, 'campaign', 'campaigns')}, first ${name}. `;
}

function sureness(page: Page, { report, pictures, next }: HtmlContent): Markup {
  return lines([
    html`<section>
<h2>How sure is this</h2>
${notesList(page, report)}
</section>
<section>
<h2>What was read</h2>
${sourceTable(
  page,
  report,
  pictures.flatMap(({ people }) => [...people.reached, ...people.mayHave, ...people.stopped]),
)}
</section>`,
    next.length === 0
      ? null
      : html`<section>
<h2>What to do next</h2>
${nextSteps(next)}
</section>`,
  ]);
}

function detail(page: Page, picture: Picture, number: number): Markup {
  const { report } = picture;
  return html`<section class="detail">
<h2>${domainName(page, report)}</h2>
<p class="about">${headline(report)}. ${report.lengths.campaigns > 1 ? about(page, report) : null}${sums(page, report)}</p>
${fullPicture(page, picture, `campaign-${number}`, 3)}
</section>`;
}

/** Pictures after a list of campaigns are of one domain each. */
function domainName(page: Page, { campaigns, lengths }: Report): Markup {
  const [campaign] = campaigns;
  if (campaign === undefined) return html``;
  const path = lengths.campaigns === 1 ? campaign.path : '/';
  return html`<bdi class="code">${campaignName(page, { domain: campaign.domain, path })}</bdi>`;
}

function footer(page: Page, { run, sources, read }: Report): Markup {
  const what = `${counted(read.records, 'record', 'records')} in ${counted(sources.length, 'source', 'sources')}`;
  return html`<footer><p>Made by timeofclick ${run.version} out of ${what}, read in ${run.mode} mode. Times in ${page.zone}. Names are as the records have them; links are written so that they cannot be opened.</p></footer>`;
}
