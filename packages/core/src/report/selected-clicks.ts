import type { ClickTable } from '../clicks/click-table.ts';
import { type PeopleTable, peopleOf } from './people-table.ts';
import { type Selection, selectClicks } from './selection.ts';
import { UrlHosts } from './url-hosts.ts';

/** The clicks that a report tells of, and their people. */
export interface SelectedClicks {
  readonly clicks: ClickTable;
  /** Numbers of the clicks, ascending. */
  readonly selected: Uint32Array;
  readonly people: PeopleTable;
}

/** Selects clicks. One answer is a report and several lists of the same clicks: the last are remembered. */
export class Selections {
  readonly #clicks: ClickTable;
  readonly #hosts: UrlHosts;
  #key: string | null = null;
  #last: SelectedClicks | null = null;

  constructor(clicks: ClickTable) {
    this.#clicks = clicks;
    this.#hosts = new UrlHosts(clicks.store.strings);
  }

  /** @throws RangeError as `selectClicks` */
  of(selection: Selection): SelectedClicks {
    const key = keyOf(selection);
    if (this.#last !== null && this.#key === key) return this.#last;
    // Two at a time would take twice the memory.
    this.#last = null;
    const selected = selectClicks(this.#clicks, selection, this.#hosts);
    this.#last = {
      clicks: this.#clicks,
      selected,
      people: peopleOf(this.#clicks, selected),
    };
    this.#key = key;
    return this.#last;
  }
}

/** The same for filters that select the same. */
function keyOf({ domain, url, message, user, outcome, since, until }: Selection): string {
  const parts = [domain, url, message, user, outcome, since, until];
  return JSON.stringify(
    parts.map((part) => [typeof part, part instanceof Date ? part.getTime() : part]),
  );
}
