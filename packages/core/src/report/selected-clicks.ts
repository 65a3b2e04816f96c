import type { ClickTable } from '../clicks/click-table.ts';
import { type PeopleTable, peopleOf } from './people-table.ts';

/** The clicks that a report tells of, and their people. */
export interface SelectedClicks {
  readonly clicks: ClickTable;
  /** Numbers of the clicks, ascending. */
  readonly selected: Uint32Array;
  readonly people: PeopleTable;
}

export function withPeople(clicks: ClickTable, selected: Uint32Array): SelectedClicks {
  return { clicks, selected, people: peopleOf(clicks, selected) };
}
