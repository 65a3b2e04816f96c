import {
  type AdapterUnderTest,
  abortChecks,
  packedChecks,
  runAdapterChecks,
} from '@timeofclick/conformance/adapter-checks';
import { readActivities } from '@timeofclick/deno';

type Bytes = Uint8Array<ArrayBuffer>;

const ways = (folder: string): readonly AdapterUnderTest[] => {
  let files = 0;
  const fileOf = (bytes: Bytes) => {
    const path = `${folder}/${++files}`;
    Deno.writeFileSync(path, bytes);
    return path;
  };
  return [
    { way: 'file', readActivities, inputOf: fileOf },
    { way: 'stream', readActivities, inputOf: (bytes: Bytes) => new Blob([bytes]).stream() },
    { way: 'bytes', readActivities, inputOf: (bytes: Bytes) => bytes },
  ];
};

// Deno's own test runner fails a test that leaves a file, a stream or a timer open.
Deno.test('unpacks gzip and ZIP', async () => {
  const folder = Deno.makeTempDirSync();
  await runAdapterChecks(packedChecks, ways(folder));
  Deno.removeSync(folder, { recursive: true });
});

Deno.test({
  name: 'aborts at once and leaves nothing open',
  // The checks themselves leave a timer behind that waits for what came in time.
  sanitizeOps: false,
  fn: async () => {
    const folder = Deno.makeTempDirSync();
    await runAdapterChecks(abortChecks, ways(folder).slice(0, 1));
    Deno.removeSync(folder, { recursive: true });
  },
});
