import { BITS } from '../clicks/activity-columns.ts';
import { type ClickTable, compareClickTimes, firstOf, tellingRow } from '../clicks/click-table.ts';
import { outcomeOf, PAGES, REACHED, ROUTES } from '../clicks/codes.ts';
import { instantText } from '../clicks/instant.ts';
import { compareTexts } from '../clicks/row-order.ts';
import type { ClickPage, ClickRoute, OutcomeReason } from '../gen/enums.ts';
import type { ReportPerson } from '../gen/types.ts';
import { clicksOf, NONE, type PeopleTable } from './people-table.ts';
import type { PeopleOrder } from './report-options.ts';

/** How a click came to its outcome. */
export interface Way {
  readonly route: ClickRoute | null;
  readonly page: ClickPage | null;
  readonly reason: OutcomeReason;
}

export function wayOf(clicks: ClickTable, click: number): Way {
  const { columns, strings } = clicks.store;
  const row = tellingRow(clicks, click);
  const bits = columns.bits.get(row);
  return {
    route: ROUTES[BITS.route(bits)] ?? null,
    page: PAGES[BITS.page(bits)] ?? null,
    reason: strings.text(columns.reason.get(row)) as OutcomeReason,
  };
}

/** Time of a click as text; null without, and for NONE. */
export function timeOf(clicks: ClickTable, click: number): string | null {
  if (click === NONE) return null;
  const { seconds, columns } = clicks.store;
  const row = clicks.timed[click] as number;
  return instantText(seconds.get(row), columns.fraction.get(row));
}

/** The user of a person's deciding click, as sent. */
export function userIdOf(clicks: ClickTable, people: PeopleTable, person: number): string {
  const row = tellingRow(clicks, people.deciding[person] as number);
  return clicks.store.strings.text(clicks.store.columns.user.get(row)) as string;
}

/** Worst outcome first, then by a time of each person, then by name. */
export function comparePeople(
  clicks: ClickTable,
  people: PeopleTable,
  a: number,
  b: number,
  by: PeopleOrder = 'first',
): number {
  const worse = (people.outcome[b] as number) - (people.outcome[a] as number);
  if (worse !== 0) return worse;
  const earlier =
    by === 'first'
      ? compareFirst(clicks, people, a, b)
      : compareClickTimes(clicks, people.deciding[a] as number, people.deciding[b] as number);
  return earlier || compareNames(clicks, people, a, b);
}

export function personSummary(
  clicks: ClickTable,
  people: PeopleTable,
  person: number,
): ReportPerson {
  const own = clicksOf(people, person);
  const rank = people.outcome[person] as number;
  return {
    userId: userIdOf(clicks, people, person),
    outcome: outcomeOf(rank),
    route: rank === REACHED ? wayOf(clicks, people.deciding[person] as number).route : null,
    clicks: own.length,
    first: timeOf(clicks, people.first[person] as number),
    last: timeOf(clicks, people.last[person] as number),
    addresses: addressesOf(clicks, own),
  };
}

function addressesOf(clicks: ClickTable, own: Uint32Array): string[] {
  const ids = new Set<number>();
  own.forEach((click) => {
    ids.add(firstOf(clicks, click, 'address'));
  });
  ids.delete(0);
  return Array.from(ids, (id) => clicks.store.strings.text(id) as string);
}

function compareFirst(clicks: ClickTable, people: PeopleTable, a: number, b: number): number {
  const first = people.first[a] as number;
  const second = people.first[b] as number;
  if (first === NONE || second === NONE) return Number(first === NONE) - Number(second === NONE);
  return compareClickTimes(clicks, first, second);
}

function compareNames(clicks: ClickTable, people: PeopleTable, a: number, b: number): number {
  return compareTexts(userIdOf(clicks, people, a), userIdOf(clicks, people, b));
}
