import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  type AdapterUnderTest,
  abortChecks,
  clickLines,
  gzipped,
  packedChecks,
  runAdapterChecks,
} from '@timeofclick/conformance/adapter-checks';
import { readActivities } from '@timeofclick/node';
import { afterAll, expect, it } from 'vitest';

type Bytes = Uint8Array<ArrayBuffer>;

const folder = mkdtempSync(join(tmpdir(), 'timeofclick-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function fileOf(bytes: Bytes): string {
  const path = join(folder, String(++files));
  writeFileSync(path, bytes);
  return path;
}

const file: AdapterUnderTest = { way: 'file', readActivities, inputOf: fileOf };
const ways: readonly AdapterUnderTest[] = [
  file,
  { way: 'Readable', readActivities, inputOf: (bytes: Bytes) => Readable.from([bytes]) },
  { way: 'web stream', readActivities, inputOf: (bytes: Bytes) => new Blob([bytes]).stream() },
  { way: 'bytes', readActivities, inputOf: (bytes: Bytes) => bytes },
];

it('unpacks gzip and ZIP', () => runAdapterChecks(packedChecks, ways), 60_000);

it('aborts at once and leaves nothing open', () => runAdapterChecks(abortChecks, [file]), 60_000);

it.skipIf(process.platform === 'win32')('has closed the file when an abort is told', async () => {
  const openFiles = () => readdirSync('/dev/fd').length;
  const before = openFiles();
  for (const input of [
    fileOf(clickLines(0, 20_000)),
    fileOf(await gzipped(clickLines(0, 20_000))),
  ]) {
    const controller = new AbortController();
    const { signal } = controller;
    const reading = (async () => {
      for await (const _ of readActivities(input, { signal }))
        controller.abort(new Error('enough'));
    })();
    await expect(reading).rejects.toThrow('enough');
  }
  expect(openFiles()).toBe(before);
});
