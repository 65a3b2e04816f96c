import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SplitKey, splitKey } from './split-key.ts';

function split(key: string): string {
  const into: SplitKey = { prefix: '', words: new Uint32Array(4) };
  splitKey(key, into);
  return [into.prefix, ...into.words].join('|');
}

const hexText = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const guid = hexText(32).map((digits) =>
  [0, 8, 12, 16, 20].map((at, i, all) => digits.slice(at, all[i + 1])).join('-'),
);
const anyKey = fc
  .tuple(fc.constantFrom('', 'contoso:', 'g', 'h'), fc.oneof(guid, hexText(32), fc.string()))
  .map((parts) => parts.join(''));

test('a GUID and a hash are four words', () => {
  expect(split('contoso:00000001-0000-0002-0000-0003ffffffff')).toBe('gcontoso:|1|2|3|4294967295');
  expect(split(':0000000100000002000000030000000f')).toBe('h:|1|2|3|15');
  expect(split('contoso:else')).toBe('tcontoso:else|0|0|0|0');
  expect(split('AAAAAAAA-0000-0000-0000-000000000001')).toContain('tAAAAAAAA');
});

test('different keys never split into the same parts', () => {
  fc.assert(
    fc.property(anyKey, anyKey, (a, b) => {
      expect(split(a) === split(b)).toBe(a === b);
    }),
    { numRuns: 1000 },
  );
});
