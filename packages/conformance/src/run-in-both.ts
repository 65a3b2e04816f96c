import { type RuntimeUnderTest, runVectors } from './run-vectors.ts';
import type { Vector } from './vector.ts';

type Instantiate = (...parameters: unknown[]) => unknown;

const global = globalThis as { WebAssembly?: { instantiate: Instantiate } | undefined };
const { WebAssembly: api } = global;

/**
 * Runs every vector twice: as the runtime is, and as one that has no WebAssembly, where all
 * records are cut out by JavaScript.
 * @returns the two lines to print, e.g. `conformance: 212 vectors passed in Deno 2.9.5 with WebAssembly`
 * @throws Error as `runVectors` does, and when the first run made no use of WebAssembly
 */
export async function runInBoth(
  vectors: readonly Vector[],
  runtime: RuntimeUnderTest,
): Promise<string> {
  const { name } = runtime;
  const before = instances;
  const first = await runVectors(vectors, { ...runtime, name: `${name} with WebAssembly` });
  if (instances === before) throw new Error(`${name} did not use its WebAssembly`);
  global.WebAssembly = undefined;
  try {
    const second = await runVectors(vectors, { ...runtime, name: `${name} without WebAssembly` });
    return `${first}\n${second}`;
  } finally {
    global.WebAssembly = api;
  }
}

/** How often a module was made ready to run. */
let instances = 0;
if (api !== undefined) {
  const { instantiate } = api;
  api.instantiate = (...parameters) => {
    instances += 1;
    return instantiate.apply(api, parameters);
  };
}
