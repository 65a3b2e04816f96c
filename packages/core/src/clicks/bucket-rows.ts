import type { ActivityStore } from './activity-store.ts';
import { type SortedGroups, sortByGroup } from './counting-sort.ts';
import type { FoldedIds } from './folded-ids.ts';
import { freeMemory } from './free-memory.ts';
import { compareRows } from './row-order.ts';

const SMALL = 12;

/**
 * Puts rows with the same user (in any case) and the same URL together: all that can be one click.
 * Null is a value here.
 * @returns the rows by bucket, in each in the order of compareRows
 */
export function bucketRows(store: ActivityStore, folded: FoldedIds): SortedGroups {
  const buckets = sortedByBucket(store, folded);
  const { items, start } = buckets;
  const compare = (a: number, b: number): number => compareRows(store, a, b);
  for (let bucket = 0; bucket < start.length - 1; bucket++) {
    const from = start[bucket] as number;
    const to = start[bucket + 1] as number;
    if (to - from > 1) sortRows(items.subarray(from, to), compare);
  }
  return buckets;
}

function sortedByBucket(store: ActivityStore, folded: FoldedIds): SortedGroups {
  const { user, url } = store.columns;
  const bucketOf = new Uint32Array(store.size);
  let slots = 16;
  while (slots < store.size * 1.5) slots *= 2;
  /** A row of the bucket + 1. */
  const table = new Uint32Array(slots);
  const mask = slots - 1;
  let count = 0;
  for (let row = 0; row < store.size; row++) {
    const person = folded.of(user.get(row));
    const address = url.get(row);
    for (let slot = mix(person, address) & mask; ; slot = (slot + 1) & mask) {
      const other = (table[slot] as number) - 1;
      if (other < 0) {
        table[slot] = row + 1;
        bucketOf[row] = count++;
        break;
      }
      if (url.get(other) === address && folded.of(user.get(other)) === person) {
        bucketOf[row] = bucketOf[other] as number;
        break;
      }
    }
  }
  freeMemory(table);
  const buckets = sortByGroup(bucketOf, count);
  freeMemory(bucketOf);
  return buckets;
}

/** Sorts in place. Most lists are of two or three, where a call of the engine's sort costs more. */
export function sortRows(rows: Uint32Array, compare: (a: number, b: number) => number): void {
  if (rows.length > SMALL) {
    rows.sort(compare);
    return;
  }
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] as number;
    let at = i;
    for (; at > 0 && compare(rows[at - 1] as number, row) > 0; at--) {
      rows[at] = rows[at - 1] as number;
    }
    rows[at] = row;
  }
}

function mix(a: number, b: number): number {
  const hash = Math.imul(Math.imul(a, 0x85ebca6b) ^ (b + 0x9e3779b9), 0xc2b2ae35);
  return (hash ^ (hash >>> 15)) >>> 0;
}
