import { loadVectors } from './load-vectors.ts';

/** What a browser imports; `src/bundled-vectors.ts` turns it into vectors. */
const MODULE = 'virtual:conformance-vectors';
const RESOLVED = `\0${MODULE}`;

/** The hooks of a Vite plugin that are used here. */
export interface VectorsPlugin {
  readonly name: string;
  readonly resolveId: (id: string) => string | undefined;
  readonly load: (id: string) => string | undefined;
}

/**
 * Vite plugin for runtimes without a disk: one module with every vector, its bytes as base64. One
 * request instead of hundreds, and nothing of it is checked in.
 */
export function vectorsPlugin(): VectorsPlugin {
  return {
    name: 'conformance-vectors',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? `export default ${bundle()};` : undefined),
  };
}

function bundle(): string {
  const vectors = loadVectors().map(({ name, inputs, expected }) => ({
    name,
    inputs: inputs.map(({ file, bytes }) => ({
      file,
      base64: Buffer.from(bytes).toString('base64'),
    })),
    expected,
  }));
  // A string that JSON.parse reads keeps "__proto__" an ordinary key; an object literal would not.
  return `JSON.parse(${JSON.stringify(JSON.stringify(vectors))})`;
}
