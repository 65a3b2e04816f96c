import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGuid, isIpAddress, isUtcDateTime } from '../../../packages/core/src/runtime/formats.ts';
import type { FormatName } from '../src/model.ts';
import { formatPatterns } from '../src/profile/format-patterns.ts';

// The formats exist twice: as code for our validators, as regular expressions for others.
const pairs: readonly (readonly [FormatName, (text: string) => boolean, string, string])[] = [
  ['guid', isGuid, '0a-F3f2504e0', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
  ['utc-date-time', isUtcDateTime, '0123456789-:TZ+.', '2024-02-29T23:59:59.1234567+05:30'],
  ['ip-address', isIpAddress, '0123456789.:[]%afF', '[2001:db8::203.0.113.7%12]:65535'],
];

test.each(pairs)(
  '%s means the same as code and as regular expression',
  (format, isFormat, alphabet, sample) => {
    const pattern = new RegExp(formatPatterns[format], 'u');
    expect(isFormat(sample)).toBe(true);
    const letters = fc.constantFrom(...alphabet);
    const edited = fc
      .array(
        fc.tuple(fc.nat(sample.length), fc.nat(3), fc.string({ unit: letters, maxLength: 3 })),
        { maxLength: 3 },
      )
      .map((edits) =>
        edits.reduce(
          (text, [at, cut, insert]) => text.slice(0, at) + insert + text.slice(at + cut),
          sample,
        ),
      );
    const texts = fc.oneof(edited, fc.string({ unit: letters, maxLength: 40 }), fc.string());
    fc.assert(
      fc.property(texts, (text) => {
        expect({ text, valid: isFormat(text) }).toEqual({ text, valid: pattern.test(text) });
      }),
      { numRuns: 20_000 },
    );
  },
);

test('a date-time names a day that exists', () => {
  const pattern = new RegExp(formatPatterns['utc-date-time'], 'u');
  for (let year = 1896; year <= 2104; year++) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 27; day <= 32; day++) {
        const text = `${year}-${two(month)}-${two(day)}T00:00:00`;
        const exists = new Date(`${text}Z`).toJSON()?.slice(8, 10) === two(day);
        expect([text, isUtcDateTime(text), pattern.test(text)]).toEqual([text, exists, exists]);
      }
    }
  }
});

function two(value: number): string {
  return String(value).padStart(2, '0');
}
