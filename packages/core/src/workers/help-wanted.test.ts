import { expect, test } from 'vitest';
import { helpWanted } from './help-wanted.ts';

const tasks = (...megabytes: readonly number[]) =>
  megabytes.map((size) => ({ size: size * 2 ** 20, message: {}, open: () => [] }));

test.each([
  [
    'little is read before anybody is asked',
    tasks(1, 1),
    8,
    { most: 1, after: 500, bytesPerClick: 8192 },
  ],
  ['more threads for more bytes', tasks(40, 40), 8, { most: 5, after: 500, bytesPerClick: 8192 }],
  [
    'hundreds of megabytes may be done before a thread has started',
    tasks(200, 200),
    8,
    { most: 7, after: 500, bytesPerClick: 8192 },
  ],
  [
    'much needs help as soon as it is seen what it holds',
    tasks(600, 600),
    8,
    { most: 7, after: 100, bytesPerClick: 8192 },
  ],
  ['one core', tasks(600, 600), 1, { most: 0, after: 100, bytesPerClick: 8192 }],
] as const)('auto: %s', (_, listed, cores, wanted) => {
  expect(helpWanted('auto', listed, cores)).toEqual(wanted);
});

test('a number is taken as it is', () => {
  expect(helpWanted(5, tasks(1), 1)).toEqual({ most: 4, after: 0, bytesPerClick: 0 });
});
