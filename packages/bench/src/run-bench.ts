// `npm run bench` (under a minute) and `npm run bench -- --full`; other options in options.ts.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DataName, writeData } from './data/write-data.ts';
import { MISSING } from './jobs/contenders.ts';
import { type ReadingJob, runReading } from './jobs/reading.ts';
import { bareBytes, runStarting } from './jobs/starting.ts';
import { runValidating } from './jobs/validating.ts';
import { type Options, optionsOf } from './options.ts';
import { machineClass } from './table/machine.ts';
import { markdownOf } from './table/markdown.ts';
import type { Results } from './table/results.ts';

const PACKAGE = new URL('../', import.meta.url);
const LARGE: ReadonlySet<DataName> = new Set(['mixed', 'clicks']);
/** Starting costs little, and differences of milliseconds need many rounds. */
const STARTS_A_ROUND = 4;

const words = process.argv.slice(2);
const options = optionsOf(words);
const folder = join(tmpdir(), 'timeofclick-bench');
const started = performance.now();
await mkdir(folder, { recursive: true });
try {
  const results = await measure(options);
  const notes = options.isFull ? await readFile(new URL('NOTES.md', PACKAGE), 'utf8') : '';
  const page = markdownOf(results, machineClass(), notes.trim());
  console.log(page);
  // What is checked in tells of whole runs at full size only.
  if (options.isFull && options.only === '') await writeFile(new URL('RESULTS.md', PACKAGE), page);
  process.exitCode = isRight(results) ? 0 : 1;
} finally {
  if (!options.keep) await rm(folder, { recursive: true, force: true });
}
console.error(`${((performance.now() - started) / 1000).toFixed(0)} s`);

async function measure({ rounds, only, ...sizes }: Options): Promise<Results> {
  const wants = (job: string): boolean => job.includes(only);
  const reading: ReadingJob[] = [];
  for (const data of ['mixed', 'clicks', 'blobs', 'gzip', 'csv'] as const) {
    if (!wants(data)) continue;
    const megabytes = LARGE.has(data) ? sizes.largeMegabytes : sizes.smallMegabytes;
    console.error(`${data}, ${megabytes} MB ...`);
    const set = await writeData(folder, data, megabytes);
    reading.push(await runReading(data, megabytes, set, rounds));
    if (!sizes.keep) await rm(set.path, { recursive: true });
  }
  return {
    words,
    rounds,
    reading,
    validating: wants('validating') ? await runValidating(rounds) : [],
    starting: wants('starting') ? await runStarting(rounds * STARTS_A_ROUND) : [],
    bareBytes: await bareBytes(),
    missing: MISSING,
  };
}

/** A wrong answer makes a figure worthless, so it fails the run. */
function isRight({ reading, validating }: Results): boolean {
  return (
    reading.every(({ readings }) => readings.every(({ isExact }) => isExact !== false)) &&
    new Set(validating.map(({ agreement }) => agreement)).size <= 1
  );
}
