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
