import { expect, test } from 'vitest';
import * as enums from '../gen/enums.ts';
import { enumLookup } from './enum-lookup.ts';

/** The const objects beside which look-ups were generated. */
const members = Object.entries<unknown>(enums).filter(
  (entry): entry is [string, Record<string, number>] => typeof entry[1] === 'object',
);
const functions = enums as unknown as Readonly<Record<string, (sent: number | string) => unknown>>;

test.each(members)('%s: look-ups and const object tell the same', (typeName, numbers) => {
  const prefix = typeName.charAt(0).toLowerCase() + typeName.slice(1);
  const [nameOf, numberOf] = [functions[`${prefix}Name`], functions[`${prefix}Value`]];
  if (nameOf === undefined || numberOf === undefined) {
    expect(Object.values(numbers).every((value) => typeof value === 'string')).toBe(true);
    return;
  }
  for (const [name, value] of Object.entries(numbers)) {
    expect([nameOf(value), numberOf(name.toUpperCase())]).toEqual([name, value]);
  }
  const listed = new Set(Object.values(numbers));
  for (let value = -5; value < 600; value += 0.5) {
    if (!listed.has(value)) expect([value, nameOf(value)]).toEqual([value, null]);
  }
  expect(numberOf('')).toBeNull();
});

test('counts on from a number, and knows further spellings', () => {
  const lookup = enumLookup('A|-3=B, or b|C', { bee: -3 });
  expect([0, -3, -2, -1].map(lookup.nameOf)).toEqual(['A', 'B, or b', 'C', null]);
  expect(['a', 'BEE', 'b, OR b', 'B'].map(lookup.valueOf)).toEqual([0, -3, -3, null]);
});
