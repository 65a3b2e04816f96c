import type { Report, ReportCampaign } from '@timeofclick/core';
import { campaignName } from '../../report/campaign-list.ts';
import { counted, type Page } from '../../report/page.ts';
import { numberText } from '../../terminal/number-text.ts';
import { html, type Markup } from '../markup.ts';
import { timeText } from './record-text.ts';
import { type Cell, type Column, sortableTable } from './table.ts';

const COLUMNS: readonly Column[] = [
  { heading: 'Campaign', kind: 'name' },
  { heading: 'Reached', kind: 'number', label: true },
  { heading: 'May have', kind: 'number', label: true },
  { heading: 'Stopped', kind: 'number', label: true },
  { heading: 'First', kind: 'time', label: true },
  { heading: 'Last', kind: 'time', label: true },
];

/** One line per campaign that something speaks against: people by outcome, first and last click. */
export function campaignTable(page: Page, campaigns: readonly ReportCampaign[]): Markup {
  return sortableTable(
    'People by campaign and outcome',
    COLUMNS,
    campaigns.map((campaign) => campaignCells(page, campaign)),
  );
}

function campaignCells(page: Page, campaign: ReportCampaign): readonly Cell[] {
  const count = (people: number): Cell => ({ shown: numberText(people), key: people });
  return [
    { shown: html`<bdi class="code">${campaignName(page, campaign)}</bdi>` },
    count(campaign.reached),
    count(campaign.mayHave),
    count(campaign.stopped),
    { shown: timeText(page, campaign.first, 5), key: campaign.first ?? '' },
    { shown: timeText(page, campaign.last, 5), key: campaign.last ?? '' },
  ];
}

const MOST_QUIET = 3;

/** Links that nothing speaks against: ordinary ones, or a campaign nobody has noticed. */
export function quietCampaigns(page: Page, report: Report): Markup | null {
  const quiet = report.campaigns.filter(({ warned }) => !warned);
  const count = report.lengths.campaigns - (report.campaigns.length - quiet.length);
  if (quiet.length === 0) return null;
  const most = quiet
    .slice(0, MOST_QUIET)
    .map(
      (campaign, index) =>
        html`${index > 0 ? ', ' : null}<bdi class="code">${campaignName(page, campaign)}</bdi> (${counted(campaign.people, 'person', 'people')})`,
    );
  return html`<p class="quiet"><b>Without a warning</b>: ${counted(count, 'more group', 'more groups')} of links; no page shown, no threat, no alert on record. Ordinary links, or not noticed yet. Most people: ${most}.</p>`;
}
