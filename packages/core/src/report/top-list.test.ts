import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TopList } from './top-list.ts';

test('holds the first entries of the order, and counts all', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 4000 }), fc.nat(50), (numbers, limit) => {
      const list = new TopList<number>(limit, (a, b) => a - b);
      for (const number of numbers) list.add(number);
      expect(list.entries()).toEqual(numbers.toSorted((a, b) => a - b).slice(0, limit));
      expect(list.total).toBe(numbers.length);
    }),
    { numRuns: 30 },
  );
});

test('copies what it keeps of an entry that is written over', () => {
  const list = new TopList<{ n: number }>(2, (a, b) => a.n - b.n);
  const entry = { n: 0 };
  for (entry.n = 5000; entry.n > 0; entry.n--) list.add(entry, (kept) => ({ ...kept }));
  expect(list.entries()).toEqual([{ n: 1 }, { n: 2 }]);
  expect(list.total).toBe(5000);
});
