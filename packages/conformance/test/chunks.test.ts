import { expect, it } from 'vitest';
import { byteSourceFrom } from '../../core/src/bytes/byte-source.ts';
import { loadVectors } from '../disk/load-vectors.ts';
import { failureOf, type RuntimeUnderTest } from '../src/run-vectors.ts';
import { coreRuntime, isPacked } from './core-runtime.ts';

// Bytes arrive in any pieces; what is read must not depend on them.
it.each([1, 7, 4096])(
  'every vector holds when its bytes come %i at a time',
  { timeout: 120_000 },
  async (size) => {
    const runtime: RuntimeUnderTest = {
      ...coreRuntime,
      inputsOf: ({ inputs }) =>
        inputs.map(({ file, bytes }) => ({
          name: file,
          bytes: byteSourceFrom(pieces(bytes, size)),
        })),
    };
    for (const vector of loadVectors()) {
      if (isPacked(vector)) continue;
      const bytesOnly = 'values do not come in pieces';
      const failure = await failureOf(
        { ...vector, expected: { ...vector.expected, bytesOnly } },
        runtime,
      );
      expect(failure, vector.name).toBe(null);
    }
  },
);

function* pieces(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
