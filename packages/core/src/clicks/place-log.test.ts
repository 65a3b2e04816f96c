import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '../framing/frame.ts';
import { PlaceLog, visitPlaces } from './place-log.ts';

const anyPlace = fc.record({
  index: fc.nat(),
  line: fc.nat(),
  nth: fc.nat(),
  byteOffset: fc.maxSafeNat().map((offset) => offset % 2 ** 51),
});

function listOf(visit: (visitor: (row: number, place: Place) => void) => void): unknown[] {
  const found: unknown[] = [];
  visit((row, place) => found.push([row, { ...place }]));
  return found;
}

test('gives back every place in order, also from its state', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), anyPlace), { maxLength: 200 }), (entries) => {
      const log = new PlaceLog();
      for (const [row, place] of entries) log.add(row, place);
      expect(log.count).toBe(entries.length);
      expect(listOf((visitor) => log.forEach(visitor))).toEqual(entries);
      const state = structuredClone(log.toState());
      expect(state.count).toBe(entries.length);
      expect(listOf((visitor) => visitPlaces(state.bytes, visitor))).toEqual(entries);
    }),
  );
});

test('a place behind the one before takes less than 16 bytes', () => {
  const log = new PlaceLog();
  for (let index = 0; index < 10_000; index++) {
    log.add(index % 977, { index, line: index + 1, nth: 1, byteOffset: index * 1900 });
  }
  expect(log.toState().bytes.length / 10_000).toBeLessThan(9);
});
