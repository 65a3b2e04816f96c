import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { largeLines } from '@timeofclick/conformance/adapter-checks';
import { type ReportReadOptions, readReport, report } from '@timeofclick/node';
import { expect, test } from 'vitest';
import { clickLines, temporaryFolder } from './collect.ts';

/** As many files as asked, some packed, each with clicks that the next one tells again. */
function folderOfFiles(files: number, clicks = 200): string {
  const folder = temporaryFolder();
  for (let at = 0; at < files; at++) {
    const lines = clickLines(at * 100, at * 100 + clicks);
    const isPacked = at % 3 === 0;
    writeFileSync(
      join(folder, `${at}${isPacked ? '.gz' : ''}`),
      isPacked ? gzipSync(lines) : lines,
    );
  }
  return folder;
}

test.each([2, 5])('%d threads make the report of one, hashes and all', async (workers) => {
  const folder = folderOfFiles(12);
  const one = await report(folder);
  expect(one.read).toMatchObject({ activities: 1300, duplicates: 1100 });
  expect(await report(folder, { workers })).toEqual(one);
});

test.each([2, 4])('%d threads read a large file in parts as one does', async (workers) => {
  const file = join(temporaryFolder(), 'large.ndjson');
  writeFileSync(file, largeLines(60));
  const told: unknown[] = [];
  const onSource: ReportReadOptions['onSource'] = (source) => told.push(source);
  const one = await report(file, { onSource });
  const progress: number[] = [];
  const onProgress: ReportReadOptions['onProgress'] = ({ bytes }) => progress.push(bytes);
  expect(await report(file, { workers, onSource, onProgress })).toEqual(one);
  expect(one.read).toMatchObject({ activities: 610, duplicates: 590, unreadable: 60 });
  expect(told[1]).toEqual(told[0]);
  expect(progress.at(-1)).toBe(one.sources[0]?.bytes);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
});

test('streams and bytes are read in this thread beside the files', async () => {
  const folder = folderOfFiles(3);
  const inputs = () => [new Blob([clickLines(0, 9)]).stream(), folder, clickLines(3, 500)];
  const one = await report(inputs());
  expect(await report(inputs(), { workers: 2 })).toEqual(one);
});

test('files that cannot be opened are told of in the order of the inputs', async () => {
  const folder = folderOfFiles(4);
  const told: string[] = [];
  const options: ReportReadOptions = {
    workers: 3,
    onOpenError: (error, input) => told.push(`${(error as NodeJS.ErrnoException).code} ${input}`),
    onSource: ({ summary }) => told.push(summary.name),
  };
  const [first, last] = [join(folder, '1'), join(folder, '2')];
  await readReport([first, 'gone.json', last, join(first, 'x')], options);
  expect(told).toEqual([first, 'ENOENT gone.json', last, `ENOTDIR ${join(first, 'x')}`]);
  const rejected = readReport([first, 'gone.json', last], { workers: 3 });
  await expect(rejected).rejects.toMatchObject({ code: 'ENOENT', path: 'gone.json' });
});

test('progress is told of every file up to its end', async () => {
  const folder = folderOfFiles(5);
  const last = new Map<string, number>();
  await readReport(folder, {
    workers: 3,
    onProgress: ({ source, records }) => last.set(source, records),
  });
  expect([...last.values()]).toEqual([200, 200, 200, 200, 200]);
});

/** Runs a program against the package as built. It must end by itself and print only what it says. */
async function run(program: string, ...words: readonly string[]): Promise<string> {
  const script = join(temporaryFolder(), 'program.mjs');
  const index = new URL('../dist/index.js', import.meta.url);
  writeFileSync(script, `import { readReport } from ${JSON.stringify(index)};\n${program}`);
  const ran = await promisify(execFile)(process.execPath, [script, ...words], { timeout: 30_000 });
  expect(ran.stderr).toBe('');
  return ran.stdout;
}

test('an abort comes at once with its reason, and nothing keeps the process alive', async () => {
  const large = join(temporaryFolder(), 'large.ndjson');
  writeFileSync(large, clickLines(0, 300_000));
  const out = await run(
    `const reason = { why: 'enough' };
    for (const path of process.argv.slice(2)) for (const wait of [0, 5, 20, 60, 120]) {
      const controller = new AbortController();
      let aborted = 0;
      setTimeout(() => { aborted = Date.now(); controller.abort(reason); }, wait);
      const { signal } = controller;
      const ended = await readReport(path, { workers: 3, signal }).catch((error) => error);
      console.log(ended === reason && Date.now() - aborted < 1000);
    }`,
    folderOfFiles(6, 60_000),
    large,
  );
  expect(out).toBe('true\n'.repeat(10));
});

test('a thread that runs out of memory is told of, and nothing hangs', async () => {
  const out = await run(
    `import { Worker } from 'node:worker_threads';
    import { syncBuiltinESMExports } from 'node:module';
    import threads from 'node:worker_threads';
    threads.Worker = class extends Worker {
      constructor(file, options) {
        super(file, { ...options, resourceLimits: { maxOldGenerationSizeMb: 4 } });
      }
    };
    syncBuiltinESMExports();
    await readReport(process.argv[2], { workers: 3 }).catch(({ message }) => console.log(message));`,
    folderOfFiles(6, 20_000),
  );
  expect(out).toMatch(/^A worker that was reading broke: .*memory/);
});
