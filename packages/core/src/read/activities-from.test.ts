import { describe, expect, test } from 'vitest';
import { toRow } from '../activity/to-row.ts';
import { activitiesFrom } from './activities-from.ts';
import type { ReadItem } from './read-items.ts';

const ROW = {
  Timestamp: '2026-03-03T09:14:07Z',
  Url: 'https://fabrikam.example/s/1',
  ActionType: 'ClickBlocked',
  IsClickedThrough: true,
  AccountUpn: 'd.okafor@contoso.com',
  NetworkMessageId: '7c3e1a52-0f4b-4d2a-8a57-3d9be1f0c264',
  ReportId: '5a1d0f77-9f0e-4a07-b7a3-1f2f0c1a9b10',
};

const activitiesIn = (value: unknown) =>
  [...activitiesFrom(value)].flatMap((item) => (item.kind === 'activity' ? [item.activity] : []));

describe('activitiesFrom', () => {
  test('is synchronous and ends with a summary', () => {
    const items: ReadItem[] = [...activitiesFrom([ROW, ROW, { no: 'record' }], { name: 'hub' })];
    expect(items.map(({ kind }) => kind)).toEqual(['activity', 'duplicate', 'rejected', 'source']);
    expect(items.at(-1)).toMatchObject({
      source: { name: 'hub', counts: { records: 3, activities: 1, duplicates: 1, rejected: 1 } },
    });
  });

  test('shares what was seen when told to', () => {
    const known = new Set<string>();
    const seen = { add: (key: string) => known.size < known.add(key).size };
    const kinds = () => [...activitiesFrom(ROW, { seen })].map(({ kind }) => kind);
    expect([kinds(), kinds()]).toEqual([
      ['activity', 'source'],
      ['duplicate', 'source'],
    ]);
  });

  test('takes the normal form back, as an object and as a row', () => {
    const [activity] = activitiesIn(ROW);
    if (!activity) throw new Error('no activity');
    expect(activitiesIn(activity)).toEqual([activity]);
    expect(activitiesIn(JSON.parse(JSON.stringify(activity)))).toEqual([activity]);
    expect(activitiesIn(toRow(activity))).toEqual([activity]);
  });

  test('refuses what only claims to be in normal form', () => {
    const [activity] = activitiesIn(ROW);
    const wrong = { ...activity, outcome: 'certainly' };
    expect([...activitiesFrom(wrong)].map(({ kind }) => kind)).toEqual(['rejected', 'source']);
  });

  test('the block and the click-through row of one click are two activities', () => {
    const rows = [{ ...ROW, IsClickedThrough: false }, ROW];
    expect(activitiesIn(rows).map(({ outcome }) => outcome)).toEqual(['stopped', 'reached']);
  });
});
