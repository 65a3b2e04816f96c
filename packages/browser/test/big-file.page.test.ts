import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PageSite } from './page/page-site.ts';

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'";
const MEGABYTES = 200;
/** What is felt as a stutter begins here. */
const LONGEST_BLOCK_MS = 50;

interface WorkerFacts {
  readonly bytes: number;
  readonly clicks: { readonly total: number };
  readonly source: { readonly records: number; readonly activities: number };
  readonly kinds: Readonly<Record<string, number>>;
  readonly progress: number;
  readonly lastProgress: number;
  readonly longestWait: number;
  readonly seconds: readonly number[];
}

interface AbortFacts {
  readonly isReason: boolean;
  readonly waited: number;
  readonly next: number;
  readonly clicks: { readonly total: number };
}

/** The page cannot ask whether WebAssembly is allowed, only try: each page tries once. */
const REFUSED = 'script-src wasm-eval';

describe.each([
  { name: 'a strict policy', policy: POLICY, refused: [] },
  {
    name: 'one without WebAssembly',
    policy: POLICY.replace(" 'wasm-unsafe-eval'", ''),
    refused: [REFUSED],
  },
])('under $name', ({ policy, refused }) => {
  let site: PageSite;
  beforeAll(async () => {
    site = await PageSite.open(policy);
  });
  afterAll(() => site.close());

  test(`a worker reads ${MEGABYTES} MB and never blocks the page`, async () => {
    const seen = await site.runTraced<WorkerFacts>('worker', MEGABYTES);
    expect(seen.error).toBeUndefined();
    expect([...seen.violations, ...seen.problems]).toEqual([]);
    expect(seen.requests).toEqual([`/worker/${MEGABYTES}`, '/page.js', '/worker.js']);
    expect(seen.lastProgress).toBe(seen.bytes);
    expect(seen.kinds).toMatchObject({ activity: seen.clicks.total, source: 1 });
    expect(seen.source.records).toBeGreaterThan(100_000);
    const [report = 0, read = 0] = seen.seconds;
    const { passed, processor } = seen.longestTask;
    console.log(
      `${MEGABYTES} MB: report ${report.toFixed(2)} s, activities ${read.toFixed(2)} s; main thread: ` +
        `longest task ${passed.toFixed(0)} ms (${processor.toFixed(0)} ms of processor time), ` +
        `longest wait ${seen.longestWait.toFixed(0)} ms`,
    );
    // The wait is longer than the task where other programs want the processor too.
    expect(processor).toBeLessThanOrEqual(LONGEST_BLOCK_MS);
  });

  test('several workers read several files, and never block the page', async () => {
    const seen = await site.runTraced<AbortFacts & { readonly isSame: boolean }>('workers', 40);
    expect(seen).toMatchObject({ sources: 3, isSame: true, violations: [], problems: [] });
    expect(seen.clicks.total).toBeGreaterThan(10);
    expect(seen.longestTask.processor).toBeLessThanOrEqual(LONGEST_BLOCK_MS);
  });

  test('an abort comes through at once, and the worker can do the next thing', async () => {
    const seen = await site.run<AbortFacts>('abort', MEGABYTES);
    expect(seen).toMatchObject({ isReason: true, violations: [], problems: [] });
    expect(seen.waited).toBeLessThan(500);
    expect(seen.clicks.total).toBeGreaterThan(10);
    expect(seen.next).toBeLessThan(5000);
  });

  test('it works in the page itself, too', async () => {
    const seen = await site.run<AbortFacts>('page', 5);
    expect(seen.violations).toEqual(refused);
    expect(seen.problems).toEqual([]);
    expect(seen.clicks.total).toBeGreaterThan(10);
  });
});
