import type { ActivityStore } from './activity-store.ts';
import { freeMemory } from './free-memory.ts';
import { compareRows } from './row-order.ts';

/** Runs shorter than this are made as long by insertion. */
const SHORT = 12;

/**
 * Sorts rows in place, in the order of compareRows. Merges the runs that are there: rows come in the
 * order of the sources, each of which mostly has an order of time. Takes 4 bytes a row, where the
 * engine's own sort takes 16 and calls the comparison through a wall.
 */
export function sortRows(store: ActivityStore, rows: Uint32Array): void {
  let runs = sortedRuns(store, rows);
  if (runs.length <= 2) return;
  let from = rows;
  let to: Uint32Array = new Uint32Array(rows.length);
  while (runs.length > 2) {
    const merged = [0];
    for (let at = 0; at + 1 < runs.length; at += 2) {
      const middle = runs[at + 1] as number;
      const end = runs[at + 2] ?? middle;
      merge(store, from, runs[at] as number, middle, end, to);
      merged.push(end);
    }
    runs = merged;
    [from, to] = [to, from];
  }
  if (from !== rows) rows.set(from);
  freeMemory(from === rows ? to : from);
}

/** @returns where each run starts, and the end of the last one */
function sortedRuns(store: ActivityStore, rows: Uint32Array): number[] {
  const runs = [0];
  for (let start = 0; start < rows.length; ) {
    let end = start + 1;
    while (end < rows.length && isInOrder(store, rows, end)) end++;
    const least = Math.min(start + SHORT, rows.length);
    for (; end < least; end++) insert(store, rows, start, end);
    runs.push(end);
    start = end;
  }
  return runs;
}

function isInOrder(store: ActivityStore, rows: Uint32Array, at: number): boolean {
  return compareRows(store, rows[at - 1] as number, rows[at] as number) <= 0;
}

/** Puts the row at `end` where it belongs among the sorted ones from `start` on. */
function insert(store: ActivityStore, rows: Uint32Array, start: number, end: number): void {
  const row = rows[end] as number;
  let at = end;
  for (; at > start && compareRows(store, rows[at - 1] as number, row) > 0; at--) {
    rows[at] = rows[at - 1] as number;
  }
  rows[at] = row;
}

function merge(
  store: ActivityStore,
  from: Uint32Array,
  start: number,
  middle: number,
  end: number,
  to: Uint32Array,
): void {
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    const takesLeft =
      right >= end ||
      (left < middle && compareRows(store, from[left] as number, from[right] as number) <= 0);
    to[at] = from[takesLeft ? left++ : right++] as number;
  }
}
