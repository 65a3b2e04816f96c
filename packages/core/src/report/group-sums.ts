import { REACHED, STOPPED } from '../clicks/codes.ts';
import { NO_GROUP } from '../clicks/counting-sort.ts';
import { freeMemory } from '../clicks/free-memory.ts';
import type { SelectedClicks } from './selected-clicks.ts';

/** Selected clicks in groups: URLs, domains, messages, campaigns. */
export interface ClickGroups {
  /** Groups have numbers below this; some may be empty. */
  readonly count: number;
  /** The group of a selected click, NO_GROUP for none. */
  readonly groupOf: (click: number) => number;
}

/** What the clicks of each group add up to. */
export interface GroupSums {
  readonly clicks: Uint32Array;
  /** Clicks that reached the address. */
  readonly reached: Uint32Array;
  /** Earliest click; one without time only when none has one. */
  readonly first: Uint32Array;
}

/** People of each group by the worst outcome of their clicks in it. */
export interface GroupPeople {
  readonly total: Uint32Array;
  readonly reached: Uint32Array;
  readonly stopped: Uint32Array;
}

export function sumGroups({ clicks, selected }: SelectedClicks, groups: ClickGroups): GroupSums {
  const sums = {
    clicks: new Uint32Array(groups.count),
    reached: new Uint32Array(groups.count),
    first: new Uint32Array(groups.count),
  };
  selected.forEach((click) => {
    const group = groups.groupOf(click);
    if (group === NO_GROUP) return;
    // Clicks come in order of time, those without one at the end.
    if (sums.clicks[group] === 0) sums.first[group] = click;
    sums.clicks[group] = (sums.clicks[group] as number) + 1;
    if (clicks.outcome[click] === REACHED)
      sums.reached[group] = (sums.reached[group] as number) + 1;
  });
  return sums;
}

/** Counts people one after the other, by marks and not by sets: linear. */
export function countPeople({ clicks, people }: SelectedClicks, groups: ClickGroups): GroupPeople {
  const { order, start } = people;
  const counts = {
    total: new Uint32Array(groups.count),
    reached: new Uint32Array(groups.count),
    stopped: new Uint32Array(groups.count),
  };
  /** The last person met in the group + 1, and the worst outcome of theirs there. */
  const met = new Uint32Array(groups.count);
  const worst = new Uint8Array(groups.count);
  for (let person = 0; person < people.count; person++) {
    const from = start[person] as number;
    const end = start[person + 1] as number;
    for (let at = from; at < end; at++) {
      const click = order[at] as number;
      const group = groups.groupOf(click);
      if (group === NO_GROUP) continue;
      const rank = clicks.outcome[click] as number;
      if (met[group] !== person + 1) {
        met[group] = person + 1;
        worst[group] = rank;
        counts.total[group] = (counts.total[group] as number) + 1;
        add(counts, group, rank, 1);
      } else if (rank > (worst[group] as number)) {
        add(counts, group, worst[group] as number, -1);
        add(counts, group, rank, 1);
        worst[group] = rank;
      }
    }
  }
  freeMemory(met);
  freeMemory(worst);
  return counts;
}

function add({ reached, stopped }: GroupPeople, group: number, rank: number, by: number): void {
  if (rank === REACHED) reached[group] = (reached[group] as number) + by;
  else if (rank === STOPPED) stopped[group] = (stopped[group] as number) + by;
}

/** The latest click with a time of some groups. */
export function lastClicks(
  { clicks, selected }: SelectedClicks,
  { groupOf }: ClickGroups,
  wanted: readonly number[],
): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  const isWanted = new Set(wanted);
  for (let at = selected.length - 1; at >= 0 && last.size < isWanted.size; at--) {
    const click = selected[at] as number;
    if (click >= clicks.withTime) continue;
    const group = groupOf(click);
    if (isWanted.has(group) && !last.has(group)) last.set(group, click);
  }
  return last;
}

/**
 * Numbers groups by an id in the order met, so that sums have no more entries than there are groups.
 * @param idOf the number of a string; 0 for a click in no group
 */
export function groupsById(
  { clicks, selected }: SelectedClicks,
  idOf: (click: number) => number,
): ClickGroups & { readonly numbers: Uint32Array } {
  /** Group + 1 by id. */
  const known = new Uint32Array(clicks.store.strings.size + 1);
  const numbers = new Uint32Array(clicks.count).fill(NO_GROUP);
  let count = 0;
  selected.forEach((click) => {
    const id = idOf(click);
    if (id === 0) return;
    if (known[id] === 0) known[id] = ++count;
    numbers[click] = (known[id] as number) - 1;
  });
  freeMemory(known);
  return { count, numbers, groupOf: (click) => numbers[click] as number };
}
