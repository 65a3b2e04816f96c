import {
  type AdapterUnderTest,
  abortChecks,
  packedChecks,
  runAdapterChecks,
} from '@timeofclick/conformance/adapter-checks';
import { expect, it } from 'vitest';
import { readActivities } from '../src/index.ts';
import { startWorker } from './start-worker.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const worker = startWorker();
const inWorker: typeof readActivities = (inputs, options) =>
  readActivities(inputs, { ...options, worker });
const fileOf = (bytes: Bytes) => new File([bytes], 'export');
const responseOf = (bytes: Bytes) => new Response(bytes);

const file: AdapterUnderTest = { way: 'File', readActivities, inputOf: fileOf };
const fileInWorker = { way: 'File in a worker', readActivities: inWorker, inputOf: fileOf };
const ways: readonly AdapterUnderTest[] = [
  file,
  fileInWorker,
  { way: 'Response', readActivities, inputOf: responseOf },
  { way: 'Response in a worker', readActivities: inWorker, inputOf: responseOf },
  { way: 'stream', readActivities, inputOf: (bytes: Bytes) => new Blob([bytes]).stream() },
  { way: 'bytes', readActivities, inputOf: (bytes: Bytes) => bytes },
];

it('unpacks gzip and ZIP', () => runAdapterChecks(packedChecks, ways));

it('aborts at once and leaves nothing open', async () => {
  await runAdapterChecks(abortChecks, [file, fileInWorker]);
}, 60_000);

it('names its inputs and hashes what is not too large', async () => {
  const names: [string, boolean][] = [];
  const inputs = [
    new File(['[]'], 'a.json'),
    new Blob(['[]']),
    new Response('[]'),
    new Uint8Array([0x5b, 0x5d]),
    { name: 'mail attachment', data: new Blob(['[]']) },
  ];
  for await (const item of readActivities(inputs)) {
    if (item.kind === 'source') names.push([item.source.name, item.source.sha256 !== null]);
  }
  expect(names).toEqual([
    ['a.json', true],
    ['blob-1', true],
    ['stream-2', false],
    ['bytes-3', true],
    ['mail attachment', true],
  ]);
});
