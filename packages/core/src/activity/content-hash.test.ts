import { describe, expect, test } from 'vitest';
import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import { contentHash, richness } from './content-hash.ts';
import { createUrlTimeOfClickActivity } from './create-url-time-of-click-activity.ts';

const activity = createUrlTimeOfClickActivity({
  id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  timeOfClick: '2026-03-03T08:57:41Z',
  userId: 'm.lindqvist@contoso.com',
  url: 'https://contoso-payroll.example/s/7f3a',
  action: { code: 2, name: 'Blockpage', source: '/UrlClickAction' },
});

test('is 16 hexadecimal digits, the same for the same content', () => {
  expect(contentHash(activity)).toMatch(/^[0-9a-f]{16}$/);
  expect(contentHash(structuredClone(activity))).toBe(contentHash(activity));
});

test('does not depend on the order of members', () => {
  const reversed = Object.fromEntries(Object.entries(activity).reverse());
  expect(contentHash(reversed as unknown as UrlTimeOfClickActivity)).toBe(contentHash(activity));
});

describe('stays the same for', () => {
  test.each<Partial<UrlTimeOfClickActivity>>([
    { urlAsSent: 'https://nam02.safelinks.protection.outlook.com/?url=x' },
    { provenance: { shape: 'purview-csv', decision: 'blocked', aliases: [], conversions: [] } },
    { action: { code: 2, name: 'Blockpage', source: '/URLClickAction' } },
  ])('%j', (change) => {
    expect(contentHash({ ...activity, ...change })).toBe(contentHash(activity));
  });
});

describe('changes with', () => {
  test.each<Partial<UrlTimeOfClickActivity>>([
    { userIp: '203.0.113.7' },
    { action: { code: 4, name: 'BlockPageOverride', source: '/UrlClickAction' } },
    { outcome: 'reached' },
    { userId: null },
    { urlChain: [] },
  ])('%j', (change) => {
    expect(contentHash({ ...activity, ...change })).not.toBe(contentHash(activity));
  });

  test('a value that moves to the next member', () => {
    const here = { ...activity, userId: null, appName: 'Mail' };
    const there = { ...activity, userId: 'Mail', appName: null };
    expect(contentHash(here)).not.toBe(contentHash(there));
  });
});

test('richness counts the members that are not null', () => {
  expect(richness({ ...activity, userIp: '203.0.113.7' })).toBe(richness(activity) + 1);
  expect(richness({ ...activity, userId: null })).toBe(richness(activity) - 1);
  expect(richness({ ...activity, urlChain: [] })).toBe(richness(activity) + 1);
});
