import { beforeAll, describe, expect, test } from 'vitest';
import { auditClick, huntingClick, itemsOf } from '../../test/invented-items.ts';
import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import { ReportBuilder } from './report-builder.ts';
import type { PeopleOptions, ReportOptions } from './report-options.ts';

const A = 'a.reyes@contoso.com';
const B = 'b.holm@contoso.com';
const clicks: readonly UrlTimeOfClickActivity[] = [
  auditClick('blocked', A, '2026-03-03T09:00:00.5Z'),
  auditClick('overrode', A, '2026-03-03T10:00:00Z', {
    url: 'https://login.fabrikam.com/Reset?id=1',
  }),
  auditClick('pending', B, '2026-03-04T00:00:00Z', { sourceId: 'Message-2' }),
  auditClick('none', B, null, { url: null }),
  huntingClick('ClickAllowed', null, '2026-03-05T00:00:00Z', {
    url: 'http://192.0.2.1/x',
    sourceId: 'message-3',
  }),
];

describe('filters', () => {
  let builder: ReportBuilder;
  beforeAll(async () => {
    builder = await ReportBuilder.from(itemsOf('a.csv', clicks));
  });

  test.each<[ReportOptions, number]>([
    [{}, 5],
    [{ domain: 'contoso-payroll.example' }, 2],
    [{ domain: 'FABRIKAM.com' }, 1],
    [{ domain: 'login.fabrikam.com' }, 1],
    [{ domain: 'rikam.com' }, 0],
    [{ domain: '192.0.2.1' }, 1],
    [{ url: '/Reset' }, 1],
    [{ url: '/reset' }, 0],
    [{ url: 'id=1' }, 1],
    [{ message: 'MESSAGE-2' }, 1],
    [{ message: 'message' }, 0],
    [{ message: 'message-3' }, 1],
    [{ message: 'message-1' }, 4],
    [{ user: 'A.REYES@contoso.com' }, 2],
    [{ user: 'a.reyes' }, 0],
    [{ outcome: 'reached' }, 2],
    [{ outcome: 'mayHave' }, 2],
    [{ outcome: 'unknown' }, 1],
    [{ since: '2026-03-03T09:00:00.5Z' }, 4],
    [{ since: '2026-03-03T09:00:00.6Z' }, 3],
    [{ since: '2026-03-04', until: '2026-03-05' }, 1],
    [{ until: new Date('2026-03-03T09:00:00.500Z') }, 0],
    [{ until: '2026-03-03T09:00:00.5000001Z' }, 1],
    [{ domain: 'contoso-payroll.example', user: B, outcome: 'pending' }, 1],
  ])('%j selects %i', (options, expected) => {
    expect(builder.build(options).clicks.total).toBe(expected);
  });

  test.each<[PeopleOptions, string[]]>([
    [{}, [A, B]],
    [{ outcome: 'reached' }, [A]],
    [{ outcome: 'mayHave' }, [B]],
    [{ outcome: 'stopped' }, []],
    [{ outcome: 'stopped', domain: 'contoso-payroll.example' }, [A]],
    [{ top: 1 }, [A]],
  ])('people of %j', (options, expected) => {
    expect(builder.people(options).map(({ userId }) => userId)).toEqual(expected);
  });

  test('what has no time is noted also where it cannot pass', () => {
    const codes = builder.build({ since: '2026-01-01' }).notes.map(({ code }) => code);
    expect(codes).toContain('time-missing');
    expect(builder.build({ user: A }).notes.map(({ code }) => code)).not.toContain('time-missing');
  });

  test('what was asked before changes no answer', async () => {
    const questions: readonly ReportOptions[] = [
      { domain: 'fabrikam.com' },
      { domain: 'contoso-payroll.example' },
      { user: 'undefined' },
      {},
      { since: '2026-03-04' },
      { since: new Date('2026-03-04T00:00:00Z') },
      { until: '2026-03-04' },
      { outcome: 'reached' },
    ];
    for (const first of questions) {
      for (const second of questions) {
        const fresh = await ReportBuilder.from(itemsOf('a.csv', clicks));
        builder.build(first);
        expect(builder.build(second)).toEqual(fresh.build(second));
        expect(builder.people(second)).toEqual(fresh.people(second));
      }
    }
  });
});
