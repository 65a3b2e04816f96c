import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createUrlTimeOfClickActivity } from '../src/activity/create-url-time-of-click-activity.ts';
import { ROW_COLUMNS, toRow } from '../src/activity/to-row.ts';
import { csvLine, escapeCsvData } from '../src/escape/csv-data.ts';
import type { UrlTimeOfClickActivity } from '../src/gen/types.ts';
import { hostileText } from './hostile-records.ts';
import { readText } from './read-text.ts';

const text = fc.option(hostileText.filter((one) => one !== '' && one.length < 1000));

const activity: fc.Arbitrary<UrlTimeOfClickActivity> = fc
  .record({
    id: fc.uuid(),
    userId: text,
    url: text,
    appName: text,
    objectId: text,
    userIp: fc.option(fc.ipV4()),
    recordType: fc.constantFrom(41, null),
    action: fc.constantFrom(
      null,
      { code: 2, name: 'Blockpage', source: '/UrlClickAction' },
      { code: null, name: '=cmd', source: '/a~1b' },
    ),
    urlChain: fc.option(fc.array(hostileText, { maxLength: 3 })),
    timeOfClick: fc.constantFrom(null, '2026-03-03T09:14:07Z', '2026-03-03T09:14:07.1234500Z'),
  })
  .map((members) => createUrlTimeOfClickActivity(members as Partial<UrlTimeOfClickActivity>));

test('our own CSV, out and in again, gives the same activities', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(activity, { minLength: 1, maxLength: 5 }), async (activities) => {
      const cells = (one: UrlTimeOfClickActivity) =>
        Object.values(toRow(one)).map((cell) => (cell === null ? '' : escapeCsvData(String(cell))));
      const file = [ROW_COLUMNS, ...activities.map(cells)].map(csvLine).join('\r\n');
      const { of } = await readText(file, { seen: { add: () => true } });
      expect(of('rejected')).toEqual([]);
      expect(of('activity').map((item) => item.activity)).toEqual(activities);
    }),
    { numRuns: 100 },
  );
});

test('our own NDJSON, out and in again, gives the same activities', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(activity, { minLength: 1, maxLength: 5 }), async (activities) => {
      const file = activities.map((one) => JSON.stringify(one)).join('\n');
      const { of } = await readText(file, { seen: { add: () => true } });
      expect(of('activity').map((item) => item.activity)).toEqual(activities);
    }),
    { numRuns: 100 },
  );
});
