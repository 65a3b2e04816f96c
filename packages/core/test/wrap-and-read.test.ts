import { WRAPPINGS } from '@timeofclick/conformance/wrap-record';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRecord } from '../src/activity/to-record.ts';
import { hostileRecord } from './hostile-records.ts';
import { readRecordsIn, readText } from './read-text.ts';

const batch = fc.array(hostileRecord, { minLength: 1, maxLength: 4 });

describe('a wrapped record', () => {
  test.each(WRAPPINGS)('comes out of $name value for value', async ({ write }) => {
    await fc.assert(
      fc.asyncProperty(batch, async (records) => {
        const { items } = await readRecordsIn(write(records));
        const found = items.flatMap((item) => {
          if (item.kind === 'record') return [item.record];
          // A value of the wrong type is told of, and nothing of it is lost either.
          return item.kind === 'rejected' ? [item.value] : [];
        });
        expect(found).toEqual(records);
      }),
      { numRuns: 60 },
    );
  });

  test('of a click goes through toActivity and back', async () => {
    await fc.assert(
      fc.asyncProperty(batch, async (records) => {
        const { of } = await readText(JSON.stringify(records), { seen: { add: () => true } });
        const back = of('activity').map(({ activity }) => toRecord(activity));
        const rejected = of('rejected').map(({ value }) => value);
        const clicks = records.filter(({ RecordType }) => RecordType === 41);
        expect(back.length + rejected.length).toBeGreaterThanOrEqual(clicks.length);
        for (const record of back) expect(clicks).toContainEqual(record);
      }),
      { numRuns: 100 },
    );
  });

  test('gives the same clicks in fast and strict mode', async () => {
    await fc.assert(
      fc.asyncProperty(batch, fc.constantFrom(...WRAPPINGS), async (records, { write }) => {
        const text = write(records);
        const fast = await readText(text);
        const strict = await readText(text, { strict: true });
        const clicks = (reading: typeof fast) =>
          reading.of('activity').map(({ activity, at, key }) => ({ activity, at, key }));
        expect(clicks(fast)).toEqual(clicks(strict));
        expect(fast.source.counts.records).toBe(strict.source.counts.records);
      }),
      { numRuns: 200 },
    );
  });
});
