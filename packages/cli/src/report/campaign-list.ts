import type { ReportCampaign } from '@timeofclick/core';
import { tone } from '../terminal/look.ts';
import { cutMiddle, padText, textWidth } from '../terminal/text-width.ts';
import { dayAndClock, type Page } from './page.ts';

/** "contoso-payroll[.]example/s/*". */
export function campaignName(
  page: Page,
  { domain, path }: Pick<ReportCampaign, 'domain' | 'path'>,
): string {
  return domain === '' ? '(no host)' : page.link(`${domain}${path === '/' ? '' : path}`);
}

/** Widths of the numbers of people. */
const REACHED = 8;
const MAY_HAVE = 9;
const STOPPED = 8;
/** Of a name, at least: beside these, two times with their years still fit 80 columns. */
const NAME = 20;

/** One line per campaign with its people by outcome and its first and last click. */
export function campaignTable(page: Page, campaigns: readonly ReportCampaign[]): readonly string[] {
  const rows = campaigns.map((campaign) => ({
    campaign,
    name: campaignName(page, campaign),
    first: dayAndClock(page, campaign.first, 5),
    last: dayAndClock(page, campaign.last, 5),
  }));
  const first = Math.max(5, ...rows.map((row) => row.first.length));
  const last = Math.max(4, ...rows.map((row) => row.last.length));
  const room = page.look.columns - REACHED - MAY_HAVE - STOPPED - 2 - first - 1 - last;
  const name = Math.max(
    NAME,
    Math.min(room, Math.max(24, ...rows.map((row) => textWidth(row.name)))),
  );
  const people = 'people: reached'.padStart(REACHED + 8);
  const heading = `${'CAMPAIGN'.padEnd(name - 8)}${people}${'may have'.padStart(MAY_HAVE)}${'stopped'.padStart(STOPPED)}  ${'first'.padEnd(first)} last`;
  return [
    tone(page.look, 'strong', heading),
    ...rows.map((row) => {
      const { reached, mayHave, stopped } = row.campaign;
      return [
        padText(cutMiddle(row.name, name), name),
        number(page, reached, REACHED, 'bad'),
        number(page, mayHave, MAY_HAVE, 'doubt'),
        number(page, stopped, STOPPED, 'good'),
        `  ${row.first.padEnd(first)} ${row.last}`,
      ].join('');
    }),
  ];
}

function number(page: Page, value: number, width: number, name: 'bad' | 'doubt' | 'good'): string {
  const text = value.toLocaleString('en-US');
  return (
    ' '.repeat(Math.max(1, width - text.length)) +
    tone(page.look, value === 0 ? 'faint' : name, text)
  );
}
