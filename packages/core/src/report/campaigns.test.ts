import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditClick, huntingClick, itemOf, itemsOf } from '../../test/invented-items.ts';
import type { ReportCampaign, UrlTimeOfClickActivity } from '../gen/types.ts';
import { ReportBuilder } from './report-builder.ts';

const TIME = '2026-03-03T09:00:00Z';

async function campaignsOf(
  activities: readonly UrlTimeOfClickActivity[],
): Promise<ReportCampaign[]> {
  const builder = await ReportBuilder.from(itemsOf('a.csv', activities));
  return builder.build().campaigns;
}

function names(campaigns: readonly ReportCampaign[]): string[] {
  return campaigns.map(({ domain, path }) => domain + path);
}

const toEach = (urlOf: (n: number) => string, people = 60): UrlTimeOfClickActivity[] =>
  Array.from({ length: people }, (_, n) =>
    auditClick('blocked', `person${n}@contoso.com`, TIME, { url: urlOf(n) }),
  );
const letters = (n: number): string =>
  Array.from(`${n + 10}`, (digit) => 'qwrtzpsdfg'[Number(digit)]).join('');

describe('personalised links of one phish are one campaign', () => {
  test.each<[string, (n: number) => string, string]>([
    [
      'hexadecimal',
      (n) => `https://x${n}.evil.example/s/${(n * 7919 + 0xabc123).toString(16)}`,
      'evil.example/s/*',
    ],
    ['numbers', (n) => `https://evil.example/s/${n}/view`, 'evil.example/s/*/view'],
    [
      'mail addresses',
      (n) => `https://evil.example/s/person${n}%40contoso.com`,
      'evil.example/s/*',
    ],
    [
      'base64',
      (n) => `https://evil.example/s/cGVyc29u${btoa(`person${n}@contoso.com`)}`,
      'evil.example/s/*',
    ],
    ['queries', (n) => `https://evil.example/login?u=person${n}`, 'evil.example/login'],
    ['names', (n) => `https://evil.example/s/${letters(n)}/view`, 'evil.example/s/*/view'],
    ['names in front', (n) => `https://evil.example/${letters(n)}`, 'evil.example/*'],
    [
      'GUIDs on an address',
      (n) => `http://192.0.2.1/9b2f6a1c-3d4e-4f50-8a61-b2c3d4e5f6${n + 10}`,
      '192.0.2.1/*',
    ],
  ])('%s', async (_, urlOf, expected) => {
    const campaigns = await campaignsOf(toEach(urlOf));
    expect(names(campaigns)).toEqual([expected]);
    expect(campaigns).toMatchObject([{ clicks: 60, people: 60, stopped: 60 }]);
  });
});

test('paths that several people share stay, among many that are personal', async () => {
  const campaigns = await campaignsOf([
    ...toEach((n) => `https://evil.example/${letters(n)}`),
    ...toEach(() => 'https://evil.example/login', 3),
  ]);
  expect(names(campaigns)).toEqual(['evil.example/*', 'evil.example/login']);
});

test('a few paths of one person each are told apart', async () => {
  const campaigns = await campaignsOf(toEach((n) => `https://evil.example/${letters(n)}`, 5));
  expect(campaigns).toHaveLength(5);
});

test('sites of one host are told apart, customers of a shared suffix too', async () => {
  const urls = [
    'https://a.github.io/x',
    'https://b.github.io/x',
    'https://www.contoso.co.uk/x',
    'http://intranet/x',
  ];
  const campaigns = await campaignsOf(
    urls.map((url) => auditClick('blocked', null, TIME, { url })),
  );
  expect(names(campaigns)).toEqual([
    'a.github.io/x',
    'b.github.io/x',
    'contoso.co.uk/x',
    'intranet/x',
  ]);
});

test('clicks without a host have a campaign without name', async () => {
  const campaigns = await campaignsOf([
    auditClick('blocked', null, TIME, { url: null }),
    auditClick('blocked', null, TIME, { url: 'not a url' }),
  ]);
  expect(campaigns).toMatchObject([{ domain: '', path: '', clicks: 2, people: 0 }]);
});

test('order: warned first, then people reached, who may have, people, clicks, time, name', async () => {
  const click = (
    host: string,
    action: 'blocked' | 'pending' | 'overrode',
    who: string,
    time = TIME,
  ) => auditClick(action, who, time, { url: `https://${host}/x` });
  const campaigns = await campaignsOf([
    ...toEach(() => 'https://news.example/x').map((activity) =>
      huntingClick('ClickAllowed', activity.userId, TIME, { url: activity.url }),
    ),
    click('g.example', 'blocked', 'a'),
    click('f.example', 'blocked', 'a'),
    click('e.example', 'blocked', 'a', '2026-03-03T08:00:00Z'),
    click('d.example', 'blocked', 'a'),
    click('d.example', 'blocked', 'a', '2026-03-03T10:00:00Z'),
    click('c.example', 'blocked', 'a'),
    click('c.example', 'blocked', 'b'),
    click('b.example', 'pending', 'a'),
    click('a.example', 'overrode', 'a'),
  ]);
  expect(campaigns.map(({ domain }) => domain)).toEqual(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'news'].map((name) => `${name}.example`),
  );
});

test('a person is counted once, by the worst click in the campaign', async () => {
  const url = { url: 'https://evil.example/x' };
  const [campaign] = await campaignsOf([
    auditClick('blocked', 'a@contoso.com', TIME, url),
    auditClick('overrode', 'A@contoso.com', '2026-03-03T10:00:00Z', url),
    auditClick('overrode', 'a@contoso.com', TIME, { url: 'https://fabrikam.com/' }),
    auditClick('pending', 'b@contoso.com', TIME, url),
  ]);
  expect(campaign).toMatchObject({ people: 2, reached: 1, mayHave: 1, stopped: 0, clicks: 3 });
});

test('any URL finds its campaign', () => {
  const anyUrl = fc.oneof(fc.webUrl(), fc.string(), fc.webPath());
  const template = auditClick('blocked', 'a@contoso.com', TIME);
  fc.assert(
    fc.property(fc.array(anyUrl, { maxLength: 5 }), (urls) => {
      const builder = new ReportBuilder();
      urls.forEach((url, n) => {
        builder.add(itemOf('a.csv', { ...template, id: null, appName: `${n}`, url }, n));
      });
      const { clicks, campaigns } = builder.build();
      expect(campaigns.reduce((sum, campaign) => sum + campaign.clicks, 0)).toBe(clicks.total);
    }),
    { numRuns: 50 },
  );
}, 60_000);
