import { expect, test } from 'vitest';
import { PlaceCounter } from './place-counter.ts';

test('counts every record that a value carries', () => {
  const places = new PlaceCounter('export');
  const place = (index: number, line: number, nth: number) => ({ index, line, nth, byteOffset: 0 });
  const read = (at: ReturnType<typeof place>, records: number) => {
    const first = places.at(at);
    places.carried(records);
    return Array.from({ length: records }, (_, nth) => PlaceCounter.moved(first, nth)).map(
      ({ index, line, nth }) => [index, line, nth],
    );
  };
  expect(read(place(0, 1, 1), 1)).toEqual([[0, 1, 1]]);
  // An Event Hub message with three rows, then an empty page, then a record on the same line.
  expect(read(place(1, 2, 1), 3)).toEqual([
    [1, 2, 1],
    [2, 2, 2],
    [3, 2, 3],
  ]);
  expect(read(place(2, 2, 2), 0)).toEqual([]);
  expect(read(place(3, 2, 3), 1)).toEqual([[4, 2, 4]]);
  expect(read(place(4, 3, 1), 1)).toEqual([[5, 3, 1]]);
});
