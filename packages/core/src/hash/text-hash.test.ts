import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../test/property-seed.ts';
import { hashBytes, hashText } from './text-hash.ts';

const ofText = (text: string): string => {
  const hash = { high: 0, low: 0 };
  hashText(text, hash);
  return `${hash.high >>> 0} ${hash.low >>> 0}`;
};

const narrow = fc
  .array(fc.nat(0xff), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

test('bytes hash as the text that they stand for, wherever they stand', () => {
  fc.assert(
    fc.property(narrow, narrow, (text, before) => {
      const bytes = Uint8Array.from(`${before}${text}x`, (unit) => unit.charCodeAt(0));
      const hash = { high: 0, low: 0 };
      hashBytes(bytes, before.length, before.length + text.length, hash);
      expect(`${hash.high >>> 0} ${hash.low >>> 0}`).toBe(ofText(text));
    }),
  );
});

test('different texts differ in both words: length, zeros at the end, wide units', () => {
  const texts = [
    '',
    '\0',
    '\0\0',
    'a',
    'a\0',
    'ab',
    'ba',
    'abcd',
    'abcde',
    'ab\0\0',
    'aĀ',
    '\u0161',
  ];
  const hashes = texts.map((text) => ofText(text).split(' '));
  for (const word of [0, 1]) {
    expect(new Set(hashes.map((words) => words[word])).size).toBe(texts.length);
  }
});

test('half a million texts that are nearly the same: no two collide in 64 bits', () => {
  const seen = new Set<string>();
  for (let n = 0; n < 500_000; n++) seen.add(ofText(`https://site.example/s/${n}?c=${n % 9}`));
  expect(seen.size).toBe(500_000);
});
