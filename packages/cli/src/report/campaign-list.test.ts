import type { ReportCampaign } from '@timeofclick/core';
import { expect, it } from 'vitest';
import { campaignTable } from './campaign-list.ts';
import { pageOf } from './page.ts';

it('keeps 80 columns when the times need their years', () => {
  const campaign = {
    domain: 'a-rather-long-name-of-a-payroll-page.example',
    path: '/s/*',
    reached: 12_345,
    mayHave: 1,
    stopped: 2,
    first: '2022-07-07T09:33:33Z',
    last: '2024-10-07T20:07:11Z',
  } as ReportCampaign;
  const page = pageOf({
    look: { colour: false, columns: 80 },
    zone: 'UTC',
    defang: true,
    period: campaign,
  });
  const lines = campaignTable(page, [campaign]);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(lines.join('')).toContain('a-rather-long-name-of-a-payroll-page[.]example/s/*');
});
