import { expect, test } from 'vitest';
import { auditClick, itemsOf } from '../../test/invented-items.ts';
import { ReportBuilder } from './report-builder.ts';

test('people of one outcome are in order of the time that their list shows', async () => {
  const builder = await ReportBuilder.from(
    itemsOf('a.csv', [
      auditClick('blocked', 'a.reyes@contoso.com', '2026-03-03T08:00:00Z'),
      auditClick('overrode', 'a.reyes@contoso.com', '2026-03-03T10:00:00Z'),
      auditClick('overrode', 'b.holm@contoso.com', '2026-03-03T09:00:00Z'),
    ]),
  );
  const told = (order?: 'first' | 'worst') =>
    builder
      .people(order === undefined ? {} : { order })
      .map(({ first, worst }) => [first?.slice(11, 13), worst.timeOfClick?.slice(11, 13)]);
  expect(told()).toEqual([
    ['08', '10'],
    ['09', '09'],
  ]);
  expect(told('worst')).toEqual([
    ['09', '09'],
    ['08', '10'],
  ]);
});
