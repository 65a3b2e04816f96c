import { assert, oneof, property, string } from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { wideWidth } from './wide-text.ts';

it.each([
  ['\u{1f1f8}\u{1f1ea}', 2],
  ['\u{1f1f8}', 1],
  ['1\u20e3', 2],
  ['\u{1f469}\u200d\u{1f4bb}', 2],
  ['\u2764\ufe0f', 2],
  ['\u1112\u1161\u11ab', 2],
  ['\u0915\u093f', 2],
  ['\uff76\uff9e', 2],
  ['\u200b\u0007', 0],
])('%j takes %d columns', (text, columns) => {
  expect(wideWidth(text)).toBe(columns);
});

it('agrees with string-width on any text without control sequences', () => {
  const text = oneof(string({ unit: 'grapheme' }), string({ unit: 'binary', maxLength: 4 }));
  assert(
    property(text, (any) => {
      const shown = any.replaceAll('\u001b', '').replaceAll('\u009b', '');
      return wideWidth(shown) === stringWidth(shown);
    }),
    { numRuns: 500 },
  );
});
