import { describe, expect, test } from 'vitest';
import type { Issue, UrlTimeOfClickActivity } from '../gen/types.ts';
import { checkUrlTimeOfClickActivity } from '../gen/validators.ts';
import { ACTIVITY_MEMBERS } from './activity-members.ts';
import { createUrlTimeOfClickActivity } from './create-url-time-of-click-activity.ts';

const create = createUrlTimeOfClickActivity;

test('all members are there, and the whole is valid', () => {
  const activity = create();
  expect(Object.keys(activity)).toEqual(ACTIVITY_MEMBERS);
  const issues: Issue[] = [];
  expect(checkUrlTimeOfClickActivity(activity, issues)).toBe(true);
  expect(activity).toMatchObject({
    schemaVersion: '1',
    family: 'audit',
    url: null,
    outcome: 'unknown',
    outcomeReason: 'no-action',
    provenance: { shape: 'audit-record', decision: 'nothing', aliases: [], conversions: [] },
  });
});

const action = (code: number | null, name: string, source = '/UrlClickAction') => ({
  code,
  name,
  source,
});

describe('what happened is decided as if it had been read', () => {
  test.each<[Partial<UrlTimeOfClickActivity>, Partial<UrlTimeOfClickActivity>]>([
    [
      { action: action(2, 'Blockpage') },
      { outcome: 'stopped', page: 'block', blocked: true, clickedThrough: false },
    ],
    [
      { action: action(4, 'BlockPageOverride') },
      { outcome: 'reached', route: 'overrodeBlock', blocked: true, clickedThrough: true },
    ],
    [{ action: action(null, 'blockpage') }, { outcome: 'stopped', page: 'block' }],
    [{ action: action(3, 'PendingDetonationPage') }, { outcome: 'pending', blocked: null }],
    [
      { blocked: true, clickedThrough: true },
      { outcome: 'reached', route: 'overrodeBlock' },
    ],
    [{ blocked: true }, { outcome: 'unknown', outcomeReason: 'no-clickthrough-flag' }],
    [
      { family: 'url-click-events', action: action(null, 'ClickBlocked', '/ActionType') },
      { outcome: 'unknown', outcomeReason: 'no-clickthrough-flag' },
    ],
    [
      {
        family: 'url-click-events',
        action: action(null, 'UrlScanInProgress', '/ActionType'),
        clickedThrough: true,
      },
      { outcome: 'reached', route: 'overrodeScan' },
    ],
    [
      { family: 'detail', action: action(null, 'Blocked', '/Action') },
      { outcome: 'stopped', page: 'block' },
    ],
    [{ family: 'detail', action: action(null, '1', '/Flags') }, { outcome: 'stopped' }],
    [
      { family: 'alert', action: action(null, 'Allowed', '/Data/ot') },
      { outcome: 'reached', route: 'allowed' },
    ],
  ])('%j -> %j', (members, decided) => {
    expect(create(members)).toMatchObject(decided);
  });

  test('unless it is given', () => {
    const activity = create({ outcome: 'reached', outcomeReason: 'allowed', route: 'allowed' });
    expect(activity).toMatchObject({ outcome: 'reached', route: 'allowed', page: null });
  });
});

test('values are brought into normal form', () => {
  const urlAsSent =
    'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcontoso.example%2F&data=05';
  expect(
    create({
      timeOfClick: '2026-03-03T08:57:41.5',
      creationTime: '2026-03-03T09:57:41+01:00',
      organizationId: 'C7F5D9A2-1B3E-4C5D-8E9F-0A1B2C3D4E5F',
      url: urlAsSent,
      userKey: '',
    }),
  ).toMatchObject({
    timeOfClick: '2026-03-03T08:57:41.5Z',
    creationTime: '2026-03-03T08:57:41Z',
    tenant: 'c7f5d9a2-1b3e-4c5d-8e9f-0a1b2c3d4e5f',
    url: 'https://contoso.example/',
    urlAsSent,
    userKey: null,
  });
});

describe('a wrong value throws and names the member', () => {
  test.each<[Record<string, unknown>, RegExp]>([
    [{ url: 7 }, /^url: not a text/],
    [{ recordType: '41' }, /^recordType: not an integer/],
    [{ recordType: 41.5 }, /^recordType: not an integer/],
    [{ blocked: 'true' }, /^blocked: not a boolean/],
    [{ urlChain: ['a', 1] }, /^urlChain: not a list of texts/],
    [{ action: 'Blockpage' }, /^action: not an object/],
    [{ action: { code: 2 } }, /^action: /],
    [{ action: [] }, /^action: not an object/],
    [{ timeOfClick: 'yesterday' }, /^timeOfClick: not a time/],
    [{ timeOfClick: '4/02/2025 1:31:13 am' }, /^timeOfClick: not a time/],
    [{ family: 'mail' }, /^family: /],
    [{ outcome: 'Reached' }, /^outcome: /],
    [{ route: 'walked' }, /^route: /],
    [{ schemaVersion: '2' }, /^schemaVersion: /],
    [{ provenance: {} }, /^provenance: /],
    [{ Url: 'https://contoso.example/' }, /^Url: a UrlTimeOfClickActivity has no such member/],
  ])('%j', (members, message) => {
    expect(() => create(members as Partial<UrlTimeOfClickActivity>)).toThrow(TypeError);
    expect(() => create(members as Partial<UrlTimeOfClickActivity>)).toThrow(message);
  });
});
