import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentDecode } from './percent-decode.ts';

const escaped = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

test('is the inverse of encodeURIComponent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(percentDecode(encodeURIComponent(text))).toBe(text);
    }),
  );
});

test('decodes what is UTF-8 and keeps every other byte as sent', () => {
  const units = [
    'c3',
    'bc',
    'e2',
    '82',
    'ac',
    'f0',
    '9f',
    '99',
    'ed',
    'a0',
    'ff',
    'c0',
    '41',
    '25',
  ];
  const likely = fc.array(fc.constantFrom(...units.map((unit) => Number.parseInt(unit, 16))));
  const bytes = fc.oneof(
    fc.uint8Array(),
    likely.map((list) => Uint8Array.from(list)),
  );
  fc.assert(
    fc.property(bytes, (some) => {
      expect(percentDecode(escaped(some))).toBe(byDecoder(some));
    }),
    { numRuns: 1000 },
  );
});

/** The same through the runtime's own decoder, one character at a time. */
function byDecoder(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const sizes = [1, 2, 3, 4].filter((size) => at + size <= bytes.length);
    const size = sizes.find((one) => decoded(bytes.subarray(at, at + one)) !== null) ?? 0;
    text += decoded(bytes.subarray(at, at + size)) || escaped(bytes.subarray(at, at + 1));
    at += size || 1;
  }
  return text;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

test('megabytes of escapes are no matter, broken or not', () => {
  const broken = '%f0%80%80%80'.repeat(200_000);
  expect(percentDecode(broken)).toBe(broken);
  expect(percentDecode('%61'.repeat(1_000_000))).toBe('a'.repeat(1_000_000));
});
