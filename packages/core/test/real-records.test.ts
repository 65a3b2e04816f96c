import { WRAPPINGS } from '@timeofclick/conformance/wrap-record';
import { describe, expect, test } from 'vitest';
import { toRecord } from '../src/activity/to-record.ts';
import { validateUrlTimeOfClickRecord } from '../src/gen/record-validators.ts';
import { activitiesFrom } from '../src/read/activities-from.ts';
import { readRecordsIn, readText } from './read-text.ts';
import { haveRealRecords, realFile, realRecords } from './real-records.ts';

const CLICK = 43;

describe.skipIf(!haveRealRecords)('real public records', () => {
  test.each([{}, { strict: true }])(
    'the 73 of the Management Activity API, %o',
    async (options) => {
      const { of, source } = await readText(realFile('activity-records.ndjson'), options);
      expect(source.counts).toEqual({
        records: 73,
        activities: 2,
        duplicates: 0,
        otherRecordTypes: 71,
        rejected: 0,
        unreadable: 0,
        outsidePeriod: 0,
      });
      const [click, alert] = of('activity');
      expect(click).toMatchObject({
        at: { index: CLICK, line: 44, nth: 1 },
        shape: 'audit-record',
      });
      expect(click?.activity).toMatchObject({
        url: 'https://example.com/',
        userIp: '1.2.3.4',
        timeOfClick: '2022-07-07T09:33:33Z',
        blocked: null,
        clickedThrough: null,
        outcome: 'unknown',
        outcomeReason: 'no-action',
      });
      expect(alert).toMatchObject({ at: { line: 57 }, shape: 'alert-entity' });
      expect(alert?.activity).toMatchObject({
        family: 'alert',
        outcome: 'reached',
        recordType: 40,
      });
    },
  );

  test('the documented profile refuses the one public click, the observed one none', async () => {
    const record = realRecords()[CLICK];
    const { success, issues } = validateUrlTimeOfClickRecord(record, { profile: 'documented' });
    const errors = issues.filter(({ severity }) => severity === 'error').map(({ path }) => path);
    expect(success).toBe(false);
    expect(errors).toEqual(expect.arrayContaining(['/ClientIP', '/URLClickAction', '/URL']));

    const observed = await readRecordsIn(realFile('activity-records.ndjson'));
    expect(observed.of('rejected')).toEqual([]);
    const documented = await readRecordsIn(realFile('activity-records.ndjson'), {
      profile: 'documented',
    });
    expect(documented.of('rejected').map(({ at }) => at.line)).toContain(44);
  });

  test('no record loses anything', async () => {
    const records = realRecords();
    const { of } = await readRecordsIn(realFile('activity-records.ndjson'));
    expect(of('record').map(({ record }) => record)).toEqual(records);
    const clicks = (await readText(realFile('activity-records.ndjson'))).of('activity');
    expect(clicks.map(({ activity }) => toRecord(activity))).toEqual([records[CLICK], records[56]]);
  });

  test.each(WRAPPINGS)('every record comes out of $name as it went in', async (wrapping) => {
    const records = realRecords();
    const { of } = await readRecordsIn(wrapping.write(records));
    expect(of('record').map(({ record }) => record)).toEqual(records);
    const shapes = new Set(of('record').map(({ shape }) => shape));
    expect([...shapes]).toEqual(
      wrapping.shape ? [wrapping.shape] : ['audit-record', 'alert-entity'],
    );
  });

  test.each(WRAPPINGS)(
    'the clicks out of $name are the same but for provenance',
    async (wrapping) => {
      const records = realRecords();
      const bare = [...activitiesFrom(records)].filter(({ kind }) => kind === 'activity');
      const { of, source } = await readText(wrapping.write(records));
      const activities = of('activity');
      expect(source.counts).toMatchObject({ records: 73, activities: 2, otherRecordTypes: 71 });
      expect(activities.map(withoutProvenance)).toEqual(bare.map(withoutProvenance));
    },
  );

  test('the UrlClickEvents row of an Event Hub', async () => {
    const { of, source } = await readText(realFile('url-click-events.event-hub.ndjson'));
    expect(source.counts).toMatchObject({ records: 1, activities: 1 });
    expect(of('activity')[0]?.activity).toMatchObject({
      family: 'url-click-events',
      outcome: 'reached',
      route: 'allowed',
      tenant: null,
    });
  });

  test('the CloudAppEvents row of an Event Hub is another record', async () => {
    const { source } = await readText(realFile('cloud-app-events.event-hub.ndjson'));
    expect(source.counts).toMatchObject({ records: 1, activities: 0, otherRecordTypes: 1 });
    const [item] = (await readRecordsIn(realFile('cloud-app-events.event-hub.ndjson'))).of(
      'record',
    );
    expect(item).toMatchObject({ shape: 'cloud-app-events', recordType: 64 });
  });
});

function withoutProvenance(item: object): object {
  const { provenance: _, ...rest } = (item as { activity: Record<string, unknown> }).activity;
  return rest;
}
