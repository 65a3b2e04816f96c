import { runInBoth, runVectorsInWorkers, type Vector } from '@timeofclick/conformance';
import { inputUrl, loadVectors } from '@timeofclick/conformance/load-vectors';
import * as adapter from '@timeofclick/deno';

const inputsOf = (vector: Vector) => vector.inputs.map((input) => inputUrl(vector, input));
const name = `Deno ${Deno.version.deno}`;

Deno.test('reads every conformance vector', async () => {
  console.log(await runInBoth(loadVectors(), { name, gaps: 'deno', adapter, inputsOf }));
});

Deno.test('reports the same of every conformance vector with several threads', async () => {
  const threads = (workers: number) => ({ workers });
  console.log(await runVectorsInWorkers(loadVectors(), { name, adapter, inputsOf, threads }));
});
