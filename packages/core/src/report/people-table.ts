import { type ClickTable, hasTime, personOf } from '../clicks/click-table.ts';
import { NO_GROUP, sortByGroup } from '../clicks/counting-sort.ts';
import { freeMemory } from '../clicks/free-memory.ts';

/** Stands for nobody, and for no click. */
export const NONE: number = NO_GROUP;

/** The people of selected clicks, by number; clicks without user belong to nobody. */
export interface PeopleTable {
  readonly count: number;
  /** The selected clicks person after person, each in order of time; at the end those of nobody. */
  readonly order: Uint32Array;
  /** Person p has the clicks from start[p] to start[p + 1], nobody those from start[count]. */
  readonly start: Uint32Array;
  /** Rank of the worst outcome. */
  readonly outcome: Uint8Array;
  /** The earliest click with the worst outcome. */
  readonly deciding: Uint32Array;
  /** Earliest and latest click with a time, NONE without one. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
}

export function peopleOf(clicks: ClickTable, selected: Uint32Array): PeopleTable {
  const { count, order, start } = inOrderOfPeople(clicks, selected);
  const people: PeopleTable = {
    count,
    order,
    start,
    outcome: new Uint8Array(count),
    deciding: new Uint32Array(count).fill(NONE),
    first: new Uint32Array(count).fill(NONE),
    last: new Uint32Array(count).fill(NONE),
  };
  for (let person = 0; person < count; person++) {
    const end = start[person + 1] as number;
    for (let at = start[person] as number; at < end; at++) {
      addClick(clicks, people, person, order[at] as number);
    }
  }
  return people;
}

/** The selected clicks of a person in order of time, as a view. */
export function clicksOf({ order, start }: PeopleTable, person: number): Uint32Array {
  return order.subarray(start[person], start[person + 1]);
}

function inOrderOfPeople(
  clicks: ClickTable,
  selected: Uint32Array,
): Pick<PeopleTable, 'count' | 'order' | 'start'> {
  /** Person + 1 by the number of the user. */
  const numbers = new Uint32Array(clicks.store.strings.size + 1);
  let count = 0;
  const people = selected.map((click) => {
    const user = personOf(clicks, click);
    if (user === 0) return NONE;
    if (numbers[user] === 0) numbers[user] = ++count;
    return (numbers[user] as number) - 1;
  });
  freeMemory(numbers);
  for (let at = 0; at < people.length; at++) if (people[at] === NONE) people[at] = count;
  const { items: order, start } = sortByGroup(people, count + 1);
  freeMemory(people);
  for (let at = 0; at < order.length; at++) order[at] = selected[order[at] as number] as number;
  return { count, order, start };
}

function addClick(clicks: ClickTable, people: PeopleTable, person: number, click: number): void {
  const rank = clicks.outcome[click] as number;
  const deciding = people.deciding[person] as number;
  const worse = deciding === NONE ? 1 : rank - (people.outcome[person] as number);
  // Clicks come in order of time, those without one at the end.
  if (worse > 0) {
    people.outcome[person] = rank;
    people.deciding[person] = click;
  }
  if (!hasTime(clicks, click)) return;
  if (people.first[person] === NONE) people.first[person] = click;
  people.last[person] = click;
}
