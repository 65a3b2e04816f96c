import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEMBER_RULES } from '../gen/cell-rules.ts';
import type { Issue, UrlTimeOfClickActivity } from '../gen/types.ts';
import {
  checkAuditRecordObserved,
  checkSafeLinksDetailRowObserved,
  checkUrlClickEventsRowObserved,
  checkUrlTimeOfClickRecordObserved,
} from '../gen/validators.ts';
import { type ActivityMember, memberKind } from './activity-members.ts';
import { buildRecord, SHAPE_OF_FAMILY } from './build-record.ts';
import { createUrlTimeOfClickActivity } from './create-url-time-of-click-activity.ts';
import { toActivity } from './to-activity.ts';

const create = createUrlTimeOfClickActivity;

test('an audit record has the names and forms of the wire', () => {
  const record = buildRecord(
    create({
      id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      creationTime: '2026-03-03T09:35:02Z',
      timeOfClick: '2026-03-03T08:57:41Z',
      userId: 'm.lindqvist@contoso.com',
      url: 'https://contoso-payroll.example/s/7f3a',
      userIp: '2001:db8::7',
      userIpPort: 443,
      action: { code: 4, name: 'BlockPageOverride', source: '/UrlClickAction' },
    }),
  );
  expect(record).toEqual({
    RecordType: 41,
    Operation: 'TIUrlClickData',
    Id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    CreationTime: '2026-03-03T09:35:02',
    UserId: 'm.lindqvist@contoso.com',
    TimeOfClick: '2026-03-03T08:57:41',
    Url: 'https://contoso-payroll.example/s/7f3a',
    UserIp: '[2001:db8::7]:443',
    UrlClickAction: 4,
  });
});

test('a record of 2018 has its booleans, and a wrapped URL stays wrapped', () => {
  const wrapped =
    'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fcontoso.example%2F';
  expect(buildRecord(create({ blocked: true, clickedThrough: false, url: wrapped }))).toEqual({
    RecordType: 41,
    Operation: 'TIUrlClickData',
    Url: wrapped,
    Blocked: true,
    ClickedThrough: false,
  });
});

test('an alert holds its evidence as JSON text', () => {
  const record = buildRecord(
    create({
      family: 'alert',
      creationTime: '2026-03-03T10:02:25Z',
      timeOfClick: '2026-03-03T08:57:41.0000000Z',
      userId: 'm.lindqvist@contoso.com',
      url: 'https://contoso-payroll.example/s/7f3a',
      action: { code: null, name: 'Allowed', source: '/Data/ot' },
    }),
  );
  expect(record).toMatchObject({
    RecordType: 40,
    Operation: 'AlertEntityGenerated',
    CreationTime: '2026-03-03T10:02:25',
  });
  expect(JSON.parse(record.Data as string)).toEqual({
    etype: 'MaliciousUrl',
    dm: 'MDO Safe Links',
    lon: 'MaliciousUrlClick',
    trc: 'm.lindqvist@contoso.com',
    ts: '2026-03-03T08:57:41.0000000Z',
    eid: 'https://contoso-payroll.example/s/7f3a',
    ot: 'Allowed',
  });
});

const text = fc.stringMatching(/^[a-zA-Z0-9éß🙂"\\][a-zA-Z0-9 =+@,é"\\]{0,12}[a-z"]$/u);
const time = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((moment) => moment.toISOString());
const address = fc.constantFrom('203.0.113.7', '2001:db8::7');

const VALUES: Partial<Record<ActivityMember, fc.Arbitrary<unknown>>> = {
  recordType: fc.constant(41),
  operation: fc.constant('TIUrlClickData'),
  userType: fc.integer({ min: 0, max: 10 }),
  scope: fc.integer({ min: 0, max: 1 }),
  creationTime: time,
  timeOfClick: time,
  url: fc.webUrl(),
  userIp: address,
  clientIp: address,
  userIpPort: fc.nat(65535),
  urlChain: fc.array(text),
};

const ACTIONS = {
  audit: fc.constantFrom(
    { code: 2, name: 'Blockpage', source: '/UrlClickAction' },
    { code: 5, name: 'PendingDetonationPageOverride', source: '/UrlClickAction' },
    { code: null, name: 'newAction', source: '/UrlClickAction' },
  ),
  'url-click-events': fc
    .constantFrom('ClickAllowed', 'ClickBlocked', 'UrlErrorPage')
    .map((name) => ({
      code: null,
      name,
      source: '/ActionType',
    })),
  detail: fc.constantFrom(
    { code: null, name: 'Blocked', source: '/Action' },
    { code: null, name: '3', source: '/Flags' },
  ),
  alert: fc
    .constantFrom('Allowed', 'Blockpage')
    .map((name) => ({ code: null, name, source: '/Data/ot' })),
};

/** Without these a reading cannot give back what was created: a port needs its address, for one. */
const ALWAYS_THERE: readonly string[] = ['url', 'userIp', 'recordType', 'operation'];

/** Members that a family has a cell for, each there or not. */
function membersOf(family: UrlTimeOfClickActivity['family']): fc.Arbitrary<object> {
  const arbitraries: Record<string, fc.Arbitrary<unknown>> = {};
  for (const rule of MEMBER_RULES[SHAPE_OF_FAMILY[family]]) {
    if (rule.member === 'urlAsSent') continue;
    const value = valueFor(rule.member as ActivityMember, family);
    const isAlwaysThere = ALWAYS_THERE.includes(rule.member);
    arbitraries[rule.member] = isAlwaysThere ? value : fc.option(value, { nil: undefined });
  }
  return fc.record(arbitraries);
}

function valueFor(
  member: ActivityMember,
  family: UrlTimeOfClickActivity['family'],
): fc.Arbitrary<unknown> {
  if (member === 'action') return ACTIONS[family];
  if (family === 'alert' && member === 'recordType') return fc.constant(40);
  if (family === 'alert' && member === 'operation') return fc.constant('AlertEntityGenerated');
  const value = VALUES[member];
  if (value === undefined) expect(memberKind(member)).toBe('text');
  return value ?? text;
}

const CHECKS = {
  audit: checkUrlTimeOfClickRecordObserved,
  'url-click-events': checkUrlClickEventsRowObserved,
  detail: checkSafeLinksDetailRowObserved,
  alert: checkAuditRecordObserved,
};

describe.each(Object.keys(SHAPE_OF_FAMILY) as (keyof typeof SHAPE_OF_FAMILY)[])(
  'family %s',
  (family) => {
    test('a created activity is recognised, valid, and read back as it was', () => {
      fc.assert(
        fc.property(membersOf(family), (members) => {
          const activity = create({ family, ...members });
          const record = buildRecord(activity);
          const issues: Issue[] = [];
          expect(CHECKS[family](record, issues)).toBe(true);
          const { provenance, ...read } = toActivity(record);
          const { provenance: made, ...created } = activity;
          expect(read).toEqual(created);
          expect(provenance).toMatchObject({ shape: made.shape, decision: made.decision });
        }),
      );
    });
  },
);
