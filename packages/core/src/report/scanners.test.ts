import { describe, expect, test } from 'vitest';
import { auditClick, huntingClick, itemsOf } from '../../test/invented-items.ts';
import type { PersonRow, UrlTimeOfClickActivity } from '../gen/types.ts';
import { ReportBuilder } from './report-builder.ts';

const at = (seconds: number): string =>
  new Date(Date.UTC(2026, 2, 4, 7) + seconds * 1000).toISOString();
const visit = (
  userId: string | null,
  seconds: number | null,
  page: number,
  userIp: string | null = '192.0.2.201',
): UrlTimeOfClickActivity =>
  huntingClick('ClickAllowed', userId, seconds === null ? null : at(seconds), {
    url: `https://fabrikam.com/page-${page}`,
    userIp,
  });
const WHO = 'r.castellanos@contoso.com';
const visits = (count: number, step: number): UrlTimeOfClickActivity[] =>
  Array.from({ length: count }, (_, n) => visit(WHO, n * step, n));

async function people(activities: readonly UrlTimeOfClickActivity[]): Promise<PersonRow[]> {
  return (await ReportBuilder.from(itemsOf('a.csv', activities))).people();
}

describe('many URLs of one person within seconds', () => {
  test('are a hint, with count, time and address', async () => {
    const [row] = await people(visits(6, 0.4));
    expect(row?.possibleScanner).toEqual({
      reason: 'many-urls',
      count: 6,
      seconds: 2,
      address: '192.0.2.201',
      aloneAtAddress: true,
    });
  });

  test('say when others use the address, or there are several', async () => {
    const other = visit('a.reyes@contoso.com', 9000, 1);
    const shared = await people([...visits(6, 0.4), other]);
    expect(shared.find(({ userId }) => userId === WHO)?.possibleScanner).toMatchObject({
      aloneAtAddress: false,
    });
    const [several] = await people([...visits(5, 0.4), visit(WHO, 2, 9, '192.0.2.202')]);
    expect(several?.possibleScanner).toMatchObject({
      count: 6,
      address: null,
      aloneAtAddress: false,
    });
    const [unknown] = await people(visits(5, 0).map((click) => ({ ...click, userIp: null })));
    expect(unknown?.possibleScanner).toMatchObject({ address: null, aloneAtAddress: false });
  });

  test.each<[string, readonly UrlTimeOfClickActivity[]]>([
    ['four URLs', visits(4, 0.1)],
    ['ten seconds apart', visits(20, 2.6)],
    ['one URL many times', Array.from({ length: 9 }, (_, n) => visit(WHO, n / 10, 1))],
    ['no time', Array.from({ length: 9 }, (_, n) => visit(WHO, null, n))],
    ['an address nobody else used, alone', [visit(WHO, 0, 1)]],
  ])('no hint: %s', async (_, activities) => {
    for (const row of await people(activities)) expect(row.possibleScanner).toBe(null);
  });

  test('are found among other clicks, in the shortest time', async () => {
    const before = [visit(WHO, -9, 0), visit(WHO, -5, 0)];
    const [row] = await people([...before, ...visits(6, 0.2), visit(WHO, 60, 7)]);
    expect(row?.possibleScanner).toMatchObject({ count: 6, seconds: 1 });
  });
});

describe('many people from one address within seconds', () => {
  const office = (count: number, step: number): UrlTimeOfClickActivity[] =>
    Array.from({ length: count }, (_, n) => visit(`person${n}@contoso.com`, n * step, 1));

  test('are a hint for each of them', async () => {
    const rows = await people([
      ...office(7, 0.5),
      visit('late@contoso.com', 600, 1),
      visit(null, 1, 1),
    ]);
    expect(rows.filter((row) => row.possibleScanner !== null)).toHaveLength(7);
    expect(rows[0]?.possibleScanner).toMatchObject({ reason: 'many-people', count: 7, seconds: 3 });
  });

  test('of a person in several bursts the largest is told, whatever the order', async () => {
    const small = office(5, 0.5).map((click) => ({ ...click, userIp: '192.0.2.202' }));
    const large = office(6, 0.5).map((click) => ({ ...click, timeOfClick: at(600) }));
    for (const order of [
      [...small, ...large],
      [...large, ...small],
    ]) {
      const row = (await people(order)).find(({ userId }) => userId === 'person0@contoso.com');
      expect(row?.possibleScanner).toMatchObject({ count: 6, address: '192.0.2.201' });
    }
  });

  test('are none over minutes', async () => {
    for (const row of await people(office(30, 60))) expect(row.possibleScanner).toBe(null);
  });
});

test('the hint stays under a filter that leaves out the other URLs', async () => {
  const builder = await ReportBuilder.from(
    itemsOf('a.csv', [...visits(6, 0.2), auditClick('blocked', WHO, at(0))]),
  );
  const options = { domain: 'contoso-payroll.example' };
  expect(builder.people(options)[0]?.possibleScanner).toMatchObject({ count: 7 });
  expect(builder.build(options).notes.map(({ code }) => code)).toContain('possible-scanner');
});
