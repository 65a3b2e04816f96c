import { expect, test } from 'vitest';
import { SequenceTracker } from './sequence-tracker.ts';

const track = (cells: readonly unknown[]) => {
  const tracker = new SequenceTracker();
  for (const cell of cells) tracker.add(cell);
  return tracker.summary();
};

test.each([
  [[1, 2, 3], { rows: 3, first: 1, last: 3, missing: 0 }],
  [['3', '1', '7'], { rows: 3, first: 1, last: 7, missing: 4 }],
  [[2, 2, 4], { rows: 3, first: 2, last: 4, missing: 1 }],
  [[1, 100_000], { rows: 2, first: 1, last: 100_000, missing: 99_998 }],
  [[-1, 'x', '', null, undefined, 1.5, 1e12, {}], null],
])('%j', (cells, summary) => {
  expect(track(cells)).toEqual(summary);
});
