import type { ActivityStore } from './activity-store.ts';
import { NO_GROUP, type SortedGroups, sortByGroup } from './counting-sort.ts';
import type { FoldedIds } from './folded-ids.ts';
import { freeMemory } from './free-memory.ts';
import { pairHash } from './pair-hash.ts';

/**
 * Puts rows with the same user (in any case) and the same URL together: all that can be one click.
 * Null is a value here. Rows that are alone are left out.
 * @returns the rows by bucket
 */
export function bucketRows(store: ActivityStore, folded: FoldedIds): SortedGroups {
  const { user, url } = store.columns;
  const bucketOf = new Uint32Array(store.size).fill(NO_GROUP);
  let slots = 16;
  while (slots < store.size * 1.5) slots *= 2;
  /** The first row of the bucket + 1. */
  const table = new Uint32Array(slots);
  const mask = slots - 1;
  let count = 0;
  for (let row = 0; row < store.size; row++) {
    const person = folded.of(user.get(row));
    const address = url.get(row);
    for (let slot = pairHash(person, address) & mask; ; slot = (slot + 1) & mask) {
      const first = (table[slot] as number) - 1;
      if (first < 0) {
        table[slot] = row + 1;
        break;
      }
      if (url.get(first) !== address || folded.of(user.get(first)) !== person) continue;
      if (bucketOf[first] === NO_GROUP) bucketOf[first] = count++;
      bucketOf[row] = bucketOf[first] as number;
      break;
    }
  }
  freeMemory(table);
  const buckets = sortByGroup(bucketOf, count);
  freeMemory(bucketOf);
  return buckets;
}
