import { expect, it } from 'vitest';
import { loadVectors } from '../disk/load-vectors.ts';
import { vectorsPlugin } from '../disk/vectors-plugin.ts';
import { vectorsFromBundle } from '../src/bundled-vectors.ts';

it('the module for browsers holds the vectors of the folder', async () => {
  const { resolveId, load } = vectorsPlugin();
  const code = load(resolveId('virtual:conformance-vectors') ?? '') ?? '';
  const { default: bundle } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect(vectorsFromBundle(bundle)).toEqual(loadVectors());
  expect(load('another module')).toBeUndefined();
});
