import { clickLines } from '@timeofclick/conformance/adapter-checks';
import { describe, expect, it } from 'vitest';
import {
  type ReadItem,
  readActivities,
  readRecords,
  report,
  SeenKeys,
  toRecord,
} from '../src/index.ts';
import { startWorker } from './start-worker.ts';

const worker = startWorker();
const inWorker: typeof readActivities = (inputs, options) =>
  readActivities(inputs, { ...options, worker });

describe('a worker', () => {
  const clicks = () => new File([clickLines(0, 200)], 'export');

  it('gives the same items, and toRecord finds their records', async () => {
    const [here, there] = [await all(readActivities(clicks())), await all(inWorker(clicks()))];
    expect(there).toEqual(here);
    const item = there[0];
    if (item?.kind !== 'activity') throw new Error('no activity');
    expect(toRecord(item.activity)).toBe(item.record);
  });

  it('asks the page which keys were seen', async () => {
    const seen = new SeenKeys();
    expect((await all(inWorker(clicks(), { seen }))).at(-2)?.kind).toBe('activity');
    expect((await all(inWorker(clicks(), { seen }))).at(-2)?.kind).toBe('duplicate');
    const failing = { add: () => Promise.reject(new Error('the database is gone')) };
    await expect(all(inWorker(clicks(), { seen: failing }))).rejects.toThrow('database is gone');
  });

  it('says what is wrong with an option, and what cannot be sent', async () => {
    await expect(all(inWorker(clicks(), { since: 'tomorrow' }))).rejects.toThrow(RangeError);
    await expect(all(inWorker((async function* () {})()))).rejects.toThrow(TypeError);
  });

  it('that cannot be started rejects', async () => {
    const broken = new Worker('/no-such-worker.js', { type: 'module' });
    await expect(all(readActivities(clicks(), { worker: broken }))).rejects.toThrow();
  });

  it('makes the report and reads every record', async () => {
    expect(await report(clicks(), { worker })).toEqual(await report(clicks()));
    const records = await all(readRecords(clicks(), { worker }));
    expect(records).toEqual(await all(readRecords(clicks())));
  });
});

async function all(items: AsyncIterable<ReadItem>): Promise<ReadItem[]> {
  const list: ReadItem[] = [];
  for await (const item of items) {
    list.push('raw' in item ? { ...item, raw: item.raw.slice() } : item);
  }
  return list;
}
