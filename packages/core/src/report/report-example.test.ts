import { beforeAll, describe, expect, test } from 'vitest';
import {
  DOMAIN,
  exportsOfThePayrollStory,
  mail,
  STOPPED,
  THURSDAY,
  TUESDAY,
} from '../../test/payroll-story.ts';
import type { PersonRow, Report } from '../gen/types.ts';
import { placeLabel } from './evidence.ts';
import { ReportBuilder } from './report-builder.ts';

describe('the report of shared/report-example.md', () => {
  let builder: ReportBuilder;
  let report: Report;
  let people: PersonRow[];
  beforeAll(async () => {
    builder = await ReportBuilder.from(exportsOfThePayrollStory().flat());
    report = builder.build({ domain: DOMAIN });
    people = builder.people({ domain: DOMAIN });
  });
  const person = (name: string): PersonRow | undefined =>
    people.find(({ userId }) => userId === mail(name));

  test('31 clicks on links of 19 people', () => {
    expect(report.clicks).toMatchObject({
      total: 31,
      atLeast: 31,
      reached: 10,
      pending: 1,
      unknown: 1,
      stopped: 19,
    });
    expect(report.people).toEqual({ total: 19, reached: 4, mayHave: 2, stopped: 13 });
    expect(report.period).toEqual({ first: `${TUESDAY}08:57:41Z`, last: `${THURSDAY}16:20:13Z` });
  });

  test('44 activities = 31 clicks + 9 repeated ids + 4 seen twice', () => {
    expect(report.selected).toEqual({ records: 44, activities: 35, duplicates: 9, merged: 4 });
    expect(report.sources.map(({ name, records, matching }) => [name, records, matching])).toEqual([
      ['hunting.csv', 1804, 11],
      ['purview-audit.csv', 50_000, 18],
      ['ual-type41.csv', 212, 15],
    ]);
    expect(report.read).toEqual({
      records: 52_016,
      activities: 36,
      duplicates: 9,
      otherRecordTypes: 51_971,
      rejected: 0,
      unreadable: 0,
    });
  });

  test('how they got there', () => {
    expect(
      report.byOutcome.map(({ outcome, route, reason, people: count }) => [
        outcome,
        route,
        reason,
        count,
      ]),
    ).toEqual([
      ['reached', 'allowed', 'allowed', 3],
      ['reached', 'overrodeBlock', 'overrode-block', 1],
      ['pending', null, 'pending', 1],
      ['unknown', null, 'no-action', 1],
      ['stopped', null, 'blocked', 13],
    ]);
  });

  test('people by outcome, worst first, then by time', () => {
    expect(people.map(({ userId }) => userId).slice(0, 6)).toEqual(
      ['m.lindqvist', 'd.okafor', 'p.nandakumar', 'r.castellanos', 'j.abara', 't.vance'].map(mail),
    );
    expect(
      people
        .slice(6)
        .map(({ userId }) => userId)
        .sort(),
    ).toEqual(STOPPED);
    expect(report.topPeople.map(({ userId }) => userId)).toEqual(
      people.map(({ userId }) => userId),
    );
  });

  test('each row has what the printed one needs', () => {
    expect(person('m.lindqvist')).toMatchObject({
      first: `${TUESDAY}08:57:41Z`,
      route: 'allowed',
      worst: {
        alertedAt: `${TUESDAY}10:02:11Z`,
        userIp: '203.0.113.7',
        matchedBy: ['user-url-time'],
      },
      possibleScanner: null,
    });
    const okafor = person('d.okafor');
    expect(okafor).toMatchObject({
      outcome: 'reached',
      route: 'overrodeBlock',
      page: 'block',
      sameWay: 2,
      addresses: ['198.51.100.23'],
      worst: { timeOfClick: `${TUESDAY}09:14:07Z`, matchedBy: ['user-message-url-time'] },
    });
    expect(okafor?.worst.at).toMatchObject({ source: 'ual-type41.csv', file: 3, line: 2 });
    expect(okafor?.evidence.map(placeLabel)).toEqual(['f3:2', 'f1:3', 'f3:3', 'f1:4']);
    expect(person('r.castellanos')).toMatchObject({
      clicks: 6,
      possibleScanner: {
        reason: 'many-urls',
        count: 6,
        seconds: 1,
        address: '192.0.2.201',
        aloneAtAddress: true,
      },
    });
    expect(person('j.abara')).toMatchObject({ outcome: 'pending', page: 'scan' });
    expect(person('t.vance')).toMatchObject({ outcome: 'unknown', outcomeReason: 'no-action' });
  });

  test('days, the busiest hour, alerts', () => {
    expect(report.byDay.map(({ day, clicks }) => [day, clicks])).toEqual([
      ['2026-03-03', 22],
      ['2026-03-04', 6],
      ['2026-03-05', 3],
    ]);
    expect(report.byHour.find(({ hour, day }) => day === '2026-03-03' && hour === 9)?.clicks).toBe(
      14,
    );
    expect(report.alerts).toEqual({
      activities: 2,
      first: `${TUESDAY}10:02:11Z`,
      last: `${TUESDAY}10:02:14Z`,
    });
  });

  test('one campaign, before the links that nothing speaks against', () => {
    expect(report.campaigns).toMatchObject([
      {
        domain: DOMAIN,
        path: '/s/*',
        warned: true,
        clicks: 31,
        people: 19,
        reached: 4,
        mayHave: 2,
        stopped: 13,
      },
    ]);
    expect(builder.build().campaigns.map(({ domain, warned }) => [domain, warned])).toEqual([
      [DOMAIN, true],
      ['fabrikam.com', false],
    ]);
  });

  test('how sure that is', () => {
    expect(report.notes.map(({ code }) => code)).toEqual([
      'allowed-clicks-missing',
      'row-cap',
      'possible-scanner',
      'link-written-for',
      'fast-mode',
    ]);
    expect(report.notes.map(({ text }) => text).join('\n')).toMatchInlineSnapshot(`
      "Allowed clicks come from f1 (hunting.csv) only, whose rows end 2026-03-04 23:58, before 3 clicks. Who was let through at other times is missing.
      f2 (purview-audit.csv) has exactly 50,000 rows, a limit of that export: it may be cut. Export shorter periods.
      Possibly a scanner and not a person: r.castellanos@contoso.com (6 URLs in 1 s from 192.0.2.201, which nobody else used).
      Names are whom the link was written for; whoever clicks a forwarded link keeps that name.
      Records that are no clicks were cut out but not parsed: deviations are counted in clicks only. Reading strictly parses everything."
    `);
  });
});
