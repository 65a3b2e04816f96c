import type { Expected } from '../../src/vector.ts';
import { type Bytes, bytesOf } from './bytes.ts';
import type { Case } from './case.ts';

/** The files of a vector's folder by name. */
export function filesOf(one: Case): ReadonlyMap<string, Bytes> {
  const { name, why, source, input, file = 'input.json' } = one;
  const { options, profile, modes, bytesOnly, items, clicks } = one;
  const isLone = typeof input === 'string' || input instanceof Uint8Array;
  const inputs = isLone ? { [file]: input } : input;
  const expected: Expected = {
    ...(options && { options }),
    ...(profile && { profile }),
    ...(modes && { modes }),
    ...(bytesOnly && { bytesOnly }),
    items,
    ...(clicks && { clicks }),
  };
  return new Map([
    ...Object.entries(inputs).map(([path, content]) => [path, bytesOf(content)] as const),
    ['expected.json', bytesOf(`${JSON.stringify(expected, null, 1)}\n`)] as const,
    ['why.md', bytesOf(`# ${name}\n\n${why}\n\nSource: ${source}\n`)] as const,
  ]);
}
