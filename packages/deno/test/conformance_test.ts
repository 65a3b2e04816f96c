import { runInBoth, type Vector } from '@timeofclick/conformance';
import { inputUrl, loadVectors } from '@timeofclick/conformance/load-vectors';
import * as adapter from '@timeofclick/deno';

Deno.test('reads every conformance vector', async () => {
  const inputsOf = (vector: Vector) => vector.inputs.map((input) => inputUrl(vector, input));
  const name = `Deno ${Deno.version.deno}`;
  console.log(await runInBoth(loadVectors(), { name, gaps: 'deno', adapter, inputsOf }));
});
