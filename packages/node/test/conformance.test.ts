import { runInBoth, runVectorsInWorkers, type Vector } from '@timeofclick/conformance';
import { inputUrl, loadVectors } from '@timeofclick/conformance/load-vectors';
import * as adapter from '@timeofclick/node';
import { it } from 'vitest';

const inputsOf = (vector: Vector) => vector.inputs.map((input) => inputUrl(vector, input));
const name = `Node ${process.versions.node}`;

it('reads every conformance vector', async () => {
  console.log(await runInBoth(loadVectors(), { name, gaps: 'node', adapter, inputsOf }));
}, 60_000);

it('reports the same of every conformance vector with several threads', async () => {
  const threads = (workers: number) => ({ workers });
  console.log(await runVectorsInWorkers(loadVectors(), { name, adapter, inputsOf, threads }));
}, 60_000);
