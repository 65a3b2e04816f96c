import { type ClickTable, hasTime } from '../clicks/click-table.ts';
import { REACHED, STOPPED } from '../clicks/codes.ts';
import { sortByGroup } from '../clicks/counting-sort.ts';
import { freeMemory } from '../clicks/free-memory.ts';
import { NONE, type PeopleTable } from './people-table.ts';

/** Selected clicks sorted into groups (URLs, messages, campaigns); NONE for a click in no group. */
export interface ClickGroups {
  readonly count: number;
  /** The group of each selected click. */
  readonly groupOf: Uint32Array;
}

/** What the clicks of one group add up to. */
export interface GroupSummary {
  group: number;
  clicks: number;
  /** Clicks that reached the address. */
  reached: number;
  /** People by the worst outcome of their clicks in this group. */
  readonly people: { total: number; reached: number; mayHave: number; stopped: number };
  /** Earliest click; one without time only when none has one. */
  first: number;
  /** Latest click with a time, NONE without one. */
  last: number;
}

/** Gives a number to each different id, in the order met. @param idOf 0 for a click in no group */
export function groupsById(
  clicks: ClickTable,
  selected: Uint32Array,
  idOf: (click: number) => number,
): ClickGroups {
  /** Group + 1 by id. */
  const numbers = new Uint32Array(clicks.store.strings.size + 1);
  let count = 0;
  const groupOf = selected.map((click) => {
    const id = idOf(click);
    if (id === 0) return NONE;
    if (numbers[id] === 0) numbers[id] = ++count;
    return (numbers[id] as number) - 1;
  });
  freeMemory(numbers);
  return { count, groupOf };
}

/**
 * Adds up each group, in one object that the next group writes over. Linear: people are counted by
 * marks, not by sets.
 */
export function* summariesOf(
  clicks: ClickTable,
  selected: Uint32Array,
  people: PeopleTable,
  groups: ClickGroups,
): Generator<GroupSummary> {
  const { items, start } = sortByGroup(groups.groupOf, groups.count);
  /** The last group in which a person was met + 1, and the worst outcome there. */
  const metIn = new Uint32Array(people.count);
  const worst = new Uint8Array(people.count);
  const met: number[] = [];
  const summary = emptySummary();
  for (let group = 0; group < groups.count; group++) {
    clear(summary, group);
    met.length = 0;
    const end = start[group + 1] as number;
    for (let item = start[group] as number; item < end; item++) {
      const at = items[item] as number;
      const click = selected[at] as number;
      addClick(clicks, summary, click);
      const person = people.personOf[at] as number;
      if (person === NONE) continue;
      const rank = clicks.outcome[click] as number;
      if (metIn[person] !== group + 1) {
        metIn[person] = group + 1;
        worst[person] = rank;
        met.push(person);
      } else if (rank > (worst[person] as number)) worst[person] = rank;
    }
    for (const person of met) addPerson(summary, worst[person] as number);
    yield summary;
  }
  freeMemory(items);
  freeMemory(start);
}

function emptySummary(): GroupSummary {
  const people = { total: 0, reached: 0, mayHave: 0, stopped: 0 };
  return { group: 0, clicks: 0, reached: 0, people, first: NONE, last: NONE };
}

function clear(summary: GroupSummary, group: number): void {
  const { people } = summary;
  people.total = people.reached = people.mayHave = people.stopped = 0;
  summary.group = group;
  summary.clicks = summary.reached = 0;
  summary.first = summary.last = NONE;
}

/** For a summary that is kept. */
export function copySummary(summary: GroupSummary): GroupSummary {
  return { ...summary, people: { ...summary.people } };
}

function addClick(clicks: ClickTable, summary: GroupSummary, click: number): void {
  summary.clicks++;
  if (clicks.outcome[click] === REACHED) summary.reached++;
  // Clicks come in order of time, those without one at the end.
  if (summary.first === NONE) summary.first = click;
  if (hasTime(clicks, click)) summary.last = click;
}

function addPerson({ people }: GroupSummary, rank: number): void {
  people.total++;
  if (rank === REACHED) people.reached++;
  else if (rank === STOPPED) people.stopped++;
  else people.mayHave++;
}
