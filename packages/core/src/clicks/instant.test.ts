import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantText, type StoredInstant, storeInstant } from './instant.ts';

function stored(text: string | null): StoredInstant {
  const into = { seconds: 0, fraction: 0 };
  storeInstant(text, into);
  return into;
}

const normalForm = fc
  .tuple(
    fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
    fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 7 }),
  )
  .map(([date, digits]) => `${date.toISOString().slice(0, 19)}${digits && `.${digits}`}Z`);

test('keeps a time of the normal form as it was sent', () => {
  fc.assert(
    fc.property(normalForm, (text) => {
      const { seconds, fraction } = stored(text);
      expect(instantText(seconds, fraction)).toBe(text);
    }),
  );
});

test('cuts what is finer than 100 ns', () => {
  const { seconds, fraction } = stored('2026-03-03T08:57:41.123456789Z');
  expect(instantText(seconds, fraction)).toBe('2026-03-03T08:57:41.1234567Z');
});

test('no time is no time', () => {
  for (const text of [null, '', 'yesterday']) {
    const { seconds, fraction } = stored(text);
    expect(instantText(seconds, fraction)).toBe(null);
  }
});
