import type { ReportCampaign } from '@timeofclick/core';
import type { Tone } from '../terminal/look.ts';
import { tone } from '../terminal/look.ts';
import { numberText } from '../terminal/number-text.ts';
import { type Cell, type TableStyle, tableOf } from '../terminal/table.ts';
import { dayAndClock, type Page } from './page.ts';

/** "contoso-payroll[.]example/s/*". */
export function campaignName(
  page: Page,
  { domain, path }: Pick<ReportCampaign, 'domain' | 'path'>,
): string {
  return domain === '' ? '(no host)' : page.link(`${domain}${path === '/' ? '' : path}`);
}

const STYLE: TableStyle<'name' | 'reached' | 'mayHave' | 'stopped' | 'period'> = {
  columns: [
    { key: 'name', heading: 'CAMPAIGN' },
    { key: 'reached', heading: 'reached', atEnd: true },
    { key: 'mayHave', heading: 'may have', atEnd: true },
    { key: 'stopped', heading: 'stopped', atEnd: true },
    { key: 'period', heading: 'first and last', gap: 2 },
  ],
  giveWay: [
    ['name', 20],
    ['period', 0],
    ['name', 12],
  ],
  grow: ['name'],
};

/** One line per campaign with its people by outcome and its first and last click. */
export function campaignTable(page: Page, campaigns: readonly ReportCampaign[]): readonly string[] {
  const firsts = campaigns.map(({ first }) => dayAndClock(page, first, 5));
  const first = Math.max(...firsts.map((text) => text.length));
  const rows = campaigns.map((campaign, index) => ({
    name: { text: campaignName(page, campaign) },
    reached: number(campaign.reached, 'bad'),
    mayHave: number(campaign.mayHave, 'doubt'),
    stopped: number(campaign.stopped, 'good'),
    period: { text: `${firsts[index]?.padEnd(first)} ${dayAndClock(page, campaign.last, 5)}` },
  }));
  const table = tableOf(page.look, STYLE, rows);
  return [
    tone(
      page.look,
      'strong',
      table.heading(page.look.columns < 60 ? undefined : 'CAMPAIGN, people who'),
    ),
    ...rows.flatMap((row) => table.lines(row)),
  ];
}

function number(value: number, name: Tone): Cell {
  return { text: numberText(value), tone: value === 0 ? 'faint' : name };
}
