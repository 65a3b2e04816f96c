import { expect, test } from 'vitest';
import { interleave } from './interleave.ts';
import { differenceOf, median, ratioOf } from './statistics.ts';

test('median of an odd and an even number of rounds', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 9])).toBe(3);
  expect(median([])).toBeNaN();
});

test('ratios and differences are taken round by round', () => {
  // The machine was twice as slow in the second round, for both.
  expect(ratioOf([30, 60, 30], [10, 20, 10])).toBe(3);
  expect(differenceOf([30, 70, 30], [10, 50, 10])).toBe(20);
  expect(ratioOf([30], [10, 20, 10])).toBe(3);
});

test('everybody runs once a round, each round begins with another one, the slow run less', async () => {
  const order: string[] = [];
  const runner = (name: string, atMost?: number) => ({
    name,
    ...(atMost === undefined ? {} : { atMost }),
    run: async () => order.push(name),
  });
  const results = await interleave([runner('a'), runner('b', 1), runner('c')], 3);
  expect(order.join('')).toBe('abccaca');
  expect([...results].map(([name, rounds]) => [name, rounds.length])).toEqual([
    ['a', 3],
    ['b', 1],
    ['c', 3],
  ]);
});
