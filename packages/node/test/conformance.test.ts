import { runInBoth, type Vector } from '@timeofclick/conformance';
import { inputUrl, loadVectors } from '@timeofclick/conformance/load-vectors';
import * as adapter from '@timeofclick/node';
import { it } from 'vitest';

it('reads every conformance vector', async () => {
  const inputsOf = (vector: Vector) => vector.inputs.map((input) => inputUrl(vector, input));
  const name = `Node ${process.versions.node}`;
  console.log(await runInBoth(loadVectors(), { name, gaps: 'node', adapter, inputsOf }));
}, 60_000);
