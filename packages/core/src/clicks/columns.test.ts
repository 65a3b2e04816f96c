import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Uint32Column } from './columns.ts';

const anyNumber = fc.oneof(
  fc.constantFrom(0, 1, 0xff, 0x100, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xffffffff),
  fc.nat(0xff),
  fc.nat(0xffffffff),
);

test('a column keeps numbers of any width, whatever stood there', () => {
  const cells = fc.array(fc.tuple(fc.nat(9000), anyNumber), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(cells, (written) => {
      const column = new Uint32Column();
      const known = new Map<number, number>();
      for (const [row, value] of written) {
        column.set(row, value);
        known.set(row, value);
      }
      for (const [row, value] of known) expect(column.get(row)).toBe(value);
      const rows = Math.max(...known.keys()) + 1;
      expect(column.toArray(rows)).toEqual(
        Uint32Array.from({ length: rows }, (_, row) => known.get(row) ?? 0),
      );
    }),
  );
});
