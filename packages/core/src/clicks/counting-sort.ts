/** Stands for no group. */
export const NO_GROUP = 0xffffffff;

/** Items sorted into groups; group g has the items from start[g] to start[g + 1]. */
export interface SortedGroups {
  readonly items: Uint32Array;
  readonly start: Uint32Array;
}

/**
 * Sorts the items 0 to n - 1 by group, in each by number; items in NO_GROUP are left out.
 * Linear, with 4 bytes an item and a group.
 * @param groupOf the group of each item, below `count`
 */
export function sortByGroup(groupOf: Uint32Array, count: number): SortedGroups {
  const start = new Uint32Array(count + 1);
  for (let item = 0; item < groupOf.length; item++) {
    const group = groupOf[item] as number;
    if (group !== NO_GROUP) start[group] = (start[group] as number) + 1;
  }
  let total = 0;
  for (let group = 0; group <= count; group++) {
    total += start[group] as number;
    start[group] = total;
  }
  const items = new Uint32Array(total);
  // From the end, so that the end of each group walks down to its start.
  for (let item = groupOf.length - 1; item >= 0; item--) {
    const group = groupOf[item] as number;
    if (group === NO_GROUP) continue;
    const at = (start[group] as number) - 1;
    start[group] = at;
    items[at] = item;
  }
  return { items, start };
}
