import fc from 'fast-check';
import { expect, test } from 'vitest';
import { auditClick } from '../../test/invented-items.ts';
import { ActivityStore } from './activity-store.ts';
import { compareRows } from './row-order.ts';
import { sortRows } from './sort-rows.ts';

test('sorts rows as the engine does, whatever runs are in them', () => {
  const seconds = fc.array(fc.option(fc.nat(59)), { maxLength: 80 });
  fc.assert(
    fc.property(seconds, (times) => {
      const store = new ActivityStore();
      times.forEach((second, row) => {
        const time =
          second === null ? null : `2026-03-03T09:00:${String(second).padStart(2, '0')}Z`;
        const id = String(97 * row).padStart(12, '0');
        store.add(`c:00000000-0000-4000-8000-${id}`, auditClick('blocked', null, time));
      });
      const rows = Uint32Array.from(times, (_, row) => row);
      const expected = rows.toSorted((a, b) => compareRows(store, a, b));
      sortRows(store, rows);
      expect(rows).toEqual(expected);
    }),
  );
});
