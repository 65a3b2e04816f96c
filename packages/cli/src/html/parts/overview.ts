import type { Report } from '@timeofclick/core';
import { counted, type Page } from '../../report/page.ts';
import { html, lines, type Markup } from '../markup.ts';
import { outcomesByCampaign } from '../plots/outcomes-by-campaign.ts';
import { campaignTable, quietCampaigns } from './campaign-table.ts';

/** Several campaigns: those that something speaks against, worst first, then how many others there are. */
export function overview(page: Page, report: Report): Markup {
  const warned = report.campaigns.filter((campaign) => campaign.warned);
  const left =
    warned.length === report.campaigns.length ? report.lengths.campaigns - warned.length : 0;
  return lines([
    html`<section>`,
    warned.length === 0 ? null : outcomesByCampaign(page, warned, 'overview', 'drawing-only'),
    warned.length === 0 ? null : html`<h2>Campaigns, worst first</h2>`,
    warned.length === 0 ? null : campaignTable(page, warned),
    left === 0
      ? null
      : html`<p class="quiet">and ${counted(left, 'more group', 'more groups')} of links.</p>`,
    quietCampaigns(page, report),
    html`</section>`,
  ]);
}
