import { expect, test } from 'vitest';
import { helpWanted } from './help-wanted.ts';

const tasks = (...megabytes: readonly number[]) =>
  megabytes.map((size) => ({ size: size * 2 ** 20, message: {}, open: () => [] }));

test.each([
  ['little is read before anybody is asked', tasks(1, 1), 8, { most: 1, after: 250 }],
  ['more threads for more bytes', tasks(40, 40), 8, { most: 5, after: 250 }],
  ['much needs help at once', tasks(100, 100), 8, { most: 7, after: 0 }],
  ['one core', tasks(100, 100), 1, { most: 0, after: 0 }],
] as const)('auto: %s', (_, listed, cores, wanted) => {
  expect(helpWanted('auto', listed, cores)).toEqual(wanted);
});

test('a number is taken as it is', () => {
  expect(helpWanted(5, tasks(1), 1)).toEqual({ most: 4, after: 0 });
});
