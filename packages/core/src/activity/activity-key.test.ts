import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import { activityKey } from './activity-key.ts';
import { createUrlTimeOfClickActivity } from './create-url-time-of-click-activity.ts';

const GUID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const TENANT = 'c7f5d9a2-1b3e-4c5d-8e9f-0a1b2c3d4e5f';

const row: UrlTimeOfClickActivity = createUrlTimeOfClickActivity({
  family: 'url-click-events',
  tenant: TENANT,
  reportId: 'b1f6a3c2-7d4e-4f5a-8b9c-0d1e2f3a4b5c',
  timeOfClick: '2026-03-03T08:57:41Z',
  userId: 'm.lindqvist@contoso.com',
  sourceId: 'e3b0c442-98fc-4c14-9afb-f4c8996fb924',
  url: 'https://contoso-payroll.example/s/7f3a',
  action: { code: null, name: 'ClickBlocked', source: '/ActionType' },
  clickedThrough: false,
});

describe('golden keys: a change of one of them is a major version', () => {
  test('of a record with a GUID', () => {
    const activity = createUrlTimeOfClickActivity({ id: GUID.toUpperCase(), tenant: TENANT });
    expect(activityKey(activity)).toBe(`${TENANT}:${GUID}`);
  });

  test('without a tenant', () => {
    expect(activityKey(createUrlTimeOfClickActivity({ id: GUID }))).toBe(`:${GUID}`);
  });

  test('of a row without id', () => {
    expect(activityKey(row)).toBe(`${TENANT}:20b657c281fb35f6a59dae2e076ef4af`);
  });

  test('of a record with a placeholder for an id', () => {
    const activity = createUrlTimeOfClickActivity({
      id: '11111111-1111-1111-1111-111111111111',
      timeOfClick: '2026-03-03T08:57:41',
      userId: 'd.okafor@contoso.com',
      url: 'https://contoso-payroll.example/s/例',
      action: { code: 2, name: 'Blockpage', source: '/UrlClickAction' },
    });
    expect(activityKey(activity)).toBe(':a848c94648a14ac3d874f2f05dbd4ce1');
  });

  test('of an activity that says nothing', () => {
    expect(activityKey(createUrlTimeOfClickActivity())).toBe(':cfee5e02172d10cae5185a88333a9692');
  });
});

describe('one key', () => {
  test.each<Partial<UrlTimeOfClickActivity>>([
    { timeOfClick: '2026-03-03T08:57:41.0000000Z' },
    { userId: 'M.Lindqvist@Contoso.com' },
    { networkMessageId: 'e3b0c442-98fc-4c14-9afb-f4c8996fb924' },
    { userIp: '203.0.113.7' },
    { urlAsSent: 'https://nam02.safelinks.protection.outlook.com/?url=x' },
    { action: { code: null, name: 'ClickBlocked', source: '/action_type' } },
  ])('for %j', (change) => {
    expect(activityKey({ ...row, ...change })).toBe(activityKey(row));
  });
});

describe('another key', () => {
  test.each<Partial<UrlTimeOfClickActivity>>([
    { tenant: null },
    { family: 'detail' },
    { reportId: null },
    { timeOfClick: '2026-03-03T08:57:41.1Z' },
    { timeOfClick: null },
    { userId: 'd.okafor@contoso.com' },
    { sourceId: null },
    { url: 'https://contoso-payroll.example/S/7f3a' },
    { action: { code: null, name: 'ClickAllowed', source: '/ActionType' } },
    { action: null },
    { clickedThrough: true },
    { clickedThrough: null },
    { id: 'ANONYMIZED' },
    { id: GUID },
  ])('for %j', (change) => {
    expect(activityKey({ ...row, ...change })).not.toBe(activityKey(row));
  });
});

test.each([
  ['00000000-0000-0000-0000-000000000000', false],
  ['aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa', false],
  ['AAAAAAAA-AAAA-AAAA-AAAA-aaaaaaaaaaaa', false],
  ['{3f2504e0-4f89-41d3-9a0c-0305e82c3301}', false],
  ['3f2504e04f8941d39a0c0305e82c3301', false],
  ['00000000-0000-0000-0000-000000000001', true],
])('%s counts as an id: %s', (id, isReal) => {
  const key = activityKey({ ...row, id });
  expect(key === `${TENANT}:${id}`).toBe(isReal);
  expect(key).toMatch(/^[^:]*:[0-9a-f-]{32,36}$/);
});

test('no two different rows share a key, whatever hostile text they hold', () => {
  const text = fc.option(
    fc.string({ unit: fc.constantFrom('a', '"', ',', '\\', ':', '[', '\ud800', '\udfff') }),
  );
  const fields = fc.record({ reportId: text, sourceId: text, url: text });
  fc.assert(
    fc.property(fields, fields, (a, b) => {
      const same = a.reportId === b.reportId && a.sourceId === b.sourceId && a.url === b.url;
      expect(activityKey({ ...row, ...a }) === activityKey({ ...row, ...b })).toBe(same);
    }),
  );
});
