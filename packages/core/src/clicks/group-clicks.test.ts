import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertClick, auditClick, huntingClick } from '../../test/invented-items.ts';
import { createUrlTimeOfClickActivity } from '../activity/create-url-time-of-click-activity.ts';
import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import { groupClicks } from './group-clicks.ts';

const WHO = 'm.lindqvist@contoso.com';
const at = (seconds: number): string => {
  const time = new Date(Date.UTC(2026, 2, 3, 9) + seconds * 1000);
  return time.toISOString();
};
const audit = (seconds: number | null, members: Partial<UrlTimeOfClickActivity> = {}) =>
  auditClick('blocked', WHO, seconds === null ? null : at(seconds), members);
const hunting = (seconds: number | null, members: Partial<UrlTimeOfClickActivity> = {}) =>
  huntingClick('ClickBlocked', WHO, seconds === null ? null : at(seconds), {
    clickedThrough: false,
    ...members,
  });
const detail = (seconds: number): UrlTimeOfClickActivity =>
  createUrlTimeOfClickActivity({
    family: 'detail',
    userId: WHO,
    timeOfClick: at(seconds),
    networkMessageId: 'message-1',
    url: 'https://contoso-payroll.example/s/7f3a9c',
    action: { code: null, name: 'Blocked', source: '/Action' },
  });
const alert = (seconds: number, members: Partial<UrlTimeOfClickActivity> = {}) =>
  alertClick(WHO, at(seconds), at(3600), members);

/** How many activities each click has, largest first. */
function sizes(...activities: UrlTimeOfClickActivity[]): number[] {
  return groupClicks(activities)
    .map((click) => click.activities.length)
    .sort((a, b) => b - a);
}

describe('rows of UrlClickEvents', () => {
  test('with one ReportId are one click, as far apart as they may be', () => {
    const reportId = '9f1b2c3d-0000-4000-8000-000000000001';
    const [click, ...others] = groupClicks([
      hunting(0, { reportId }),
      hunting(60, { reportId: reportId.toUpperCase(), clickedThrough: true }),
    ]);
    expect(others).toEqual([]);
    expect(click).toMatchObject({
      timeOfClick: at(0),
      outcome: 'reached',
      route: 'overrodeBlock',
      matchedBy: ['report-id'],
    });
  });

  test('with one ReportId but another user or URL are not', () => {
    const reportId = '00000000-0000-0000-0000-000000000000';
    expect(
      sizes(
        hunting(0, { reportId }),
        hunting(0, { reportId, userId: 'd.okafor@contoso.com' }),
        hunting(0, { reportId, url: 'https://fabrikam.com/' }),
      ),
    ).toEqual([1, 1, 1]);
  });

  test('without ReportId stay apart', () => {
    expect(sizes(hunting(0, { reportId: null }), hunting(1, { reportId: null }))).toEqual([1, 1]);
  });
});

describe('activities of two families', () => {
  test('that agree in user, message, URL and time are one click', () => {
    const [click, ...others] = groupClicks([
      audit(0),
      hunting(2, { userId: 'M.LINDQVIST@contoso.com', networkMessageId: 'MESSAGE-1' }),
    ]);
    expect(others).toEqual([]);
    expect(click).toMatchObject({ matchedBy: ['user-message-url-time'], ambiguous: false });
    expect(click?.activities).toHaveLength(2);
  });

  test.each<[string, UrlTimeOfClickActivity, UrlTimeOfClickActivity]>([
    ['more than two seconds apart', audit(0), hunting(2.001)],
    ['another message', audit(0), hunting(0, { networkMessageId: 'message-2' })],
    ['no message', audit(0, { sourceId: null }), hunting(0, { networkMessageId: null })],
    ['another URL', audit(0), hunting(0, { url: 'https://contoso-payroll.example/s/else' })],
    ['no URL', audit(0, { url: null }), hunting(0, { url: null })],
    ['another user', audit(0), hunting(0, { userId: 'd.okafor@contoso.com' })],
    ['no user', audit(0, { userId: null }), hunting(0, { userId: null })],
    ['no time', audit(null), hunting(null)],
    ['one family', audit(0), audit(0)],
  ])('stay apart: %s', (_, a, b) => {
    expect(sizes(a, b)).toEqual([1, 1]);
  });

  test('the message id is NetworkMessageId, else SourceId', () => {
    expect(sizes(audit(0, { networkMessageId: 'x', sourceId: 'message-1' }), hunting(0))).toEqual([
      1, 1,
    ]);
    expect(sizes(audit(0, { networkMessageId: 'message-1', sourceId: 'x' }), hunting(0))).toEqual([
      2,
    ]);
  });

  test('three families are one click', () => {
    expect(sizes(audit(0), hunting(1), detail(2))).toEqual([3]);
  });

  test('clicks two seconds after one another are told apart when they pair one to one', () => {
    expect(sizes(audit(0), hunting(0.5), audit(5), hunting(5.5))).toEqual([2, 2]);
  });

  test('what could be paired in two ways stays apart and is marked', () => {
    const clicks = groupClicks([audit(0), audit(1), hunting(0.5), audit(60)]);
    expect(clicks.map((click) => click.ambiguous)).toEqual([true, true, true, false]);
  });

  test('a block and its override pair with the two rows of one ReportId', () => {
    const reportId = '9f1b2c3d-0000-4000-8000-000000000002';
    const rows = [hunting(0, { reportId }), hunting(1, { reportId, clickedThrough: true })];
    const records = [audit(0), auditClick('overrode', WHO, at(1))];
    const [click, ...others] = groupClicks([...rows, ...records]);
    expect(others).toEqual([]);
    expect(click).toMatchObject({
      outcome: 'reached',
      route: 'overrodeBlock',
      matchedBy: ['report-id', 'user-message-url-time'],
    });
  });
});

describe('an alert', () => {
  test('is evidence of the one click that it can tell of', () => {
    const [click, ...others] = groupClicks([hunting(0), alert(1)]);
    expect(others).toEqual([]);
    expect(click).toMatchObject({ timeOfClick: at(0), matchedBy: ['user-url-time'] });
    expect(click?.outcome).toBe('reached');
  });

  test('may come twice', () => {
    expect(sizes(hunting(0), alert(0), alert(1))).toEqual([3]);
  });

  test('belongs to the click of two families', () => {
    expect(sizes(hunting(0), audit(1), alert(0))).toEqual([3]);
  });

  test('with no click, or two, is a click of its own', () => {
    expect(sizes(hunting(0), alert(3))).toEqual([1, 1]);
    expect(sizes(audit(0), audit(1), alert(1))).toEqual([1, 1, 1]);
    expect(groupClicks([audit(0), audit(1), alert(1)]).map((click) => click.ambiguous)).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('of the same instant as another one is the same click', () => {
    const [click, ...others] = groupClicks([alert(0), alert(0)]);
    expect(others).toEqual([]);
    expect(click?.matchedBy).toEqual(['same-alert']);
    expect(sizes(alert(0), alert(1))).toEqual([1, 1]);
  });
});

test('the outcome is the worst: reached, pending, unknown, stopped', () => {
  const outcomes = ['stopped', 'unknown', 'pending', 'reached'] as const;
  for (const [rank, a] of outcomes.entries()) {
    for (const b of outcomes.slice(rank)) {
      const [click] = groupClicks([audit(0, { outcome: a }), hunting(0, { outcome: b })]);
      expect(click?.outcome).toBe(b);
    }
  }
});

test('copies of one key count once, the richest is kept', () => {
  const click = audit(0);
  const poorer = { ...click, userIp: null };
  for (const order of [
    [click, poorer, click],
    [poorer, click, poorer],
  ]) {
    expect(groupClicks(order)).toMatchObject([{ userIp: '203.0.113.7', activities: [click] }]);
  }
});

test('clicks come by time, those without time last', () => {
  const times = groupClicks([audit(null), audit(60), audit(0)]).map((click) => click.timeOfClick);
  expect(times).toEqual([at(0), at(60), null]);
});

test('the same activities in any order give the same clicks', () => {
  const anyActivity = fc
    .record({
      family: fc.constantFrom(audit, hunting, alert, detail),
      seconds: fc.nat(12).map((half) => half / 2),
      reportId: fc.constantFrom(null, 'report-1', 'report-2'),
      userId: fc.constantFrom(WHO, WHO.toUpperCase(), 'd.okafor@contoso.com', null),
    })
    .map(({ family, seconds, ...members }) => ({ ...family(seconds), ...members }));
  fc.assert(
    fc.property(fc.array(anyActivity, { maxLength: 20 }), fc.gen(), (activities, gen) => {
      const shuffled = gen(fc.shuffledSubarray, activities, { minLength: activities.length });
      expect(groupClicks(shuffled)).toEqual(groupClicks(activities));
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('many clicks of one person on one URL take no square time', () => {
  const one = audit(0);
  const other = hunting(0);
  const activities = Array.from({ length: 20_000 }, (_, n) => ({
    ...(n % 2 === 0 ? one : other),
    id: n % 2 === 0 ? `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` : null,
    reportId: n % 2 === 0 ? null : `report-${n}`,
  }));
  const clicks = groupClicks(activities);
  expect(clicks).toHaveLength(20_000);
  expect(clicks.every((click) => click.ambiguous)).toBe(true);
}, 60_000);
