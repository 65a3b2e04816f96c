import { type ClickTable, hasTime, personOf } from '../clicks/click-table.ts';
import { NO_GROUP } from '../clicks/counting-sort.ts';
import { freeMemory } from '../clicks/free-memory.ts';

/** Stands for nobody, and for no click. */
export const NONE: number = NO_GROUP;

/** The people of selected clicks, by number; clicks without user belong to nobody. */
export interface PeopleTable {
  readonly count: number;
  /** The person of each selected click, NONE without user. */
  readonly personOf: Uint32Array;
  /** Rank of the worst outcome. */
  readonly outcome: Uint8Array;
  readonly clicks: Uint32Array;
  /** The earliest click with the worst outcome. */
  readonly deciding: Uint32Array;
  /** Earliest and latest click with a time, NONE without one. */
  readonly first: Uint32Array;
  readonly last: Uint32Array;
}

export function peopleOf(clicks: ClickTable, selected: Uint32Array): PeopleTable {
  const numbered = numberPeople(clicks, selected);
  const { count } = numbered;
  const people: PeopleTable = {
    ...numbered,
    outcome: new Uint8Array(count),
    clicks: new Uint32Array(count),
    deciding: new Uint32Array(count).fill(NONE),
    first: new Uint32Array(count).fill(NONE),
    last: new Uint32Array(count).fill(NONE),
  };
  selected.forEach((click, at) => {
    const person = people.personOf[at] as number;
    if (person !== NONE) addClick(clicks, people, person, click);
  });
  return people;
}

function numberPeople(
  clicks: ClickTable,
  selected: Uint32Array,
): { readonly count: number; readonly personOf: Uint32Array } {
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
  return { count, personOf: people };
}

function addClick(clicks: ClickTable, people: PeopleTable, person: number, click: number): void {
  people.clicks[person] = (people.clicks[person] as number) + 1;
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
