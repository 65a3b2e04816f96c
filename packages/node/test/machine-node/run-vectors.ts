// Bundled and run in the machine's own Node by machine-node.test.ts: users have any that `engines` allows.

import bundle from 'virtual:conformance-vectors';
import { runInBoth, type Vector, vectorsFromBundle } from '@timeofclick/conformance';
import * as adapter from '@timeofclick/node';

const inputsOf = (vector: Vector) =>
  vector.inputs.map(({ file, bytes }) => ({ name: file, data: bytes }));
const name = `Node ${process.versions.node}`;
console.log(await runInBoth(vectorsFromBundle(bundle), { name, gaps: 'node', adapter, inputsOf }));
