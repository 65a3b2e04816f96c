import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { StringTable } from './string-table.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
  fc.constantFrom('', 'a', 'A', '\ud800', 'é', 'Ā', 'x'.repeat(5000), 'ж'.repeat(5000)),
);

describe('StringTable', () => {
  test('null is 0, the empty text is a text', () => {
    const table = new StringTable();
    expect(table.intern(null)).toBe(0);
    expect(table.intern('')).toBe(1);
    expect(table.text(0)).toBe(null);
    expect(table.text(1)).toBe('');
  });

  test('gives each text one number and keeps it unit for unit', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 300 }), (texts) => {
        const table = new StringTable();
        const numbers = texts.map((text) => table.intern(text));
        expect(texts.map((text) => table.intern(text))).toEqual(numbers);
        expect(numbers.map((number) => table.text(number))).toEqual(texts);
        expect(texts.map((text) => table.find(text))).toEqual(numbers);
        expect(table.size).toBe(new Set(texts).size);
      }),
    );
  });

  test('knows a text by its bytes, wherever they stand, and bytes by their text', () => {
    const narrow = fc
      .array(fc.nat(0xff), { maxLength: 30 })
      .map((units) => String.fromCharCode(...units));
    const bytesOf = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
    fc.assert(
      fc.property(fc.array(fc.tuple(narrow, fc.boolean())), narrow, (added, before) => {
        const table = new StringTable();
        const numbers = added.map(([text, asBytes]) =>
          asBytes
            ? table.internBytes(
                bytesOf(`${before}${text}"`),
                before.length,
                before.length + text.length,
              )
            : table.intern(text),
        );
        expect(added.map(([text]) => table.intern(text))).toEqual(numbers);
        expect(added.map(([text]) => table.internBytes(bytesOf(text), 0, text.length))).toEqual(
          numbers,
        );
        expect(numbers.map((number) => table.text(number))).toEqual(added.map(([text]) => text));
      }),
    );
  });

  test('finds nothing for a text that was not added, and adds nothing', () => {
    const table = new StringTable();
    expect(table.find('x')).toBe(0);
    expect(table.size).toBe(0);
  });

  test('keeps texts longer than a page, and many pages', () => {
    const table = new StringTable();
    const texts = Array.from({ length: 40 }, (_, at) => String(at).repeat(10_000 * (at + 1)));
    const numbers = texts.map((text) => table.intern(text));
    expect(numbers.map((number) => table.text(number))).toEqual(texts);
  });

  test('takes in another table, texts known to both once', () => {
    fc.assert(
      fc.property(fc.array(anyText), fc.array(anyText), (here, there) => {
        const other = new StringTable();
        const numbersThere = there.map((text) => other.intern(text));
        const table = new StringTable();
        for (const text of here) table.intern(text);
        const map = table.absorb(structuredClone(other.toState()));
        expect(numbersThere.map((number) => table.text(map[number] ?? -1))).toEqual(there);
        expect(table.size).toBe(new Set([...here, ...there]).size);
      }),
    );
  });
});
