import bundle from 'virtual:conformance-vectors';
import {
  runInBoth,
  runVectors,
  runVectorsInWorkers,
  type Vector,
  vectorsFromBundle,
} from '@timeofclick/conformance';
import { it } from 'vitest';
import * as adapter from '../src/index.ts';
import { startWorker } from './start-worker.ts';

const [, version] = /Chrome\/([\d.]+)/.exec(navigator.userAgent) ?? [];
const inputsOf = (vector: Vector) =>
  vector.inputs.map(({ file, bytes }) => new File([bytes], file));

it('reads every conformance vector', async () => {
  const name = `Chromium ${version}`;
  const vectors = vectorsFromBundle(bundle);
  console.log(await runInBoth(vectors, { name, gaps: 'browser', adapter, inputsOf }));
}, 60_000);

it('reads every conformance vector in a worker', async () => {
  const name = `a worker of Chromium ${version}`;
  const worker = startWorker();
  const inWorker: typeof adapter.readActivities = (inputs, options) =>
    adapter.readActivities(inputs, { ...options, worker });
  const vectors = vectorsFromBundle(bundle);
  const through = { ...adapter, readActivities: inWorker };
  console.log(await runVectors(vectors, { name, gaps: 'browser', adapter: through, inputsOf }));
}, 60_000);

it('reports the same of every conformance vector with several workers', async () => {
  const name = `Chromium ${version}`;
  const workers = [startWorker(), startWorker(), startWorker()];
  const threads = (count: number) => ({ worker: workers.slice(0, count) });
  const vectors = vectorsFromBundle(bundle);
  console.log(await runVectorsInWorkers(vectors, { name, adapter, inputsOf, threads }));
}, 60_000);
