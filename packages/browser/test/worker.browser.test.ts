import { clickLines, largeLines } from '@timeofclick/conformance/adapter-checks';
import { describe, expect, it } from 'vitest';
import {
  type ReadItem,
  readActivities,
  readRecords,
  readReport,
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

describe('several workers', () => {
  const workers = [worker, startWorker(), startWorker()] as const;
  const files = () =>
    Array.from({ length: 7 }, (_, at) => new File([clickLines(at * 100, at * 100 + 300)], `${at}`));
  const stream = () => new Blob([clickLines(0, 9)]).stream();

  it('make the same report together, of streams too', async () => {
    const inputs = () => [stream(), ...files()];
    const here = await report(inputs());
    expect(here.read).toMatchObject({ activities: 900, duplicates: 1209 });
    expect(await report(inputs(), { worker: workers })).toEqual(here);
    const builder = await readReport(inputs(), { worker: workers });
    expect([builder.build(), builder.people()]).toEqual([
      here,
      (await readReport(inputs())).people(),
    ]);
  });

  it('read a large file in parts', async () => {
    const large = new File([largeLines(30)], 'large');
    const told: object[] = [];
    const onSource = (source: object) => told.push(source);
    const one = await report(large, { worker, onSource });
    expect(one.read).toMatchObject({ activities: 310, duplicates: 290, unreadable: 30 });
    expect(await report(large, { worker: workers, onSource })).toEqual(one);
    expect(told[1]).toEqual(told[0]);
  });

  it('tell of each file in order, and of the progress of all', async () => {
    const [names, last]: [string[], Map<string, number>] = [[], new Map()];
    await report(files(), {
      worker: workers,
      onSource: ({ summary }) => names.push(summary.name),
      onProgress: ({ source, records }) => last.set(source, records),
    });
    expect(names).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect([...last.values()]).toEqual(Array(7).fill(300));
  });

  it('end together when it is aborted, and can do the next thing', async () => {
    for (const wait of [0, 1, 5, 20]) {
      const controller = new AbortController();
      const reason = { why: 'enough' };
      setTimeout(() => controller.abort(reason), wait);
      const { signal } = controller;
      const large = [1, 2, 3, 4].map((at) => new File([clickLines(0, 40_000)], `${at}`));
      const started = performance.now();
      await expect(report(large, { worker: workers, signal })).rejects.toBe(reason);
      expect(performance.now() - started).toBeLessThan(1000 + wait);
    }
    expect((await report(files(), { worker: workers })).read.activities).toBe(900);
  });

  it('of which one cannot be started reject', async () => {
    const broken = new Worker('/no-such-worker.js', { type: 'module' });
    await expect(report(files(), { worker: [worker, broken] })).rejects.toThrow();
  });
});

async function all(items: AsyncIterable<ReadItem>): Promise<ReadItem[]> {
  const list: ReadItem[] = [];
  for await (const item of items) {
    list.push('raw' in item ? { ...item, raw: item.raw.slice() } : item);
  }
  return list;
}
