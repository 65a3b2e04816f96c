import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_GROUP, sortByGroup } from './counting-sort.ts';

test('lists the items of each group by number, and leaves out those of none', () => {
  const group = fc.oneof(fc.nat(5), fc.constant(NO_GROUP));
  fc.assert(
    fc.property(fc.array(group), (groups) => {
      const { items, start } = sortByGroup(Uint32Array.from(groups), 6);
      for (let at = 0; at < 6; at++) {
        const expected = groups.flatMap((other, item) => (other === at ? [item] : []));
        expect(Array.from(items.subarray(start[at], start[at + 1]))).toEqual(expected);
      }
      expect(items).toHaveLength(groups.filter((other) => other !== NO_GROUP).length);
    }),
  );
});
