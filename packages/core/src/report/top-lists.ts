import { BITS } from '../clicks/activity-columns.ts';
import {
  type ClickTable,
  compareClickTimes,
  messageOfClick,
  someRow,
  tellingRow,
  urlOf,
} from '../clicks/click-table.ts';
import { ALERT, AUDIT, PAGES } from '../clicks/codes.ts';
import { NO_GROUP } from '../clicks/counting-sort.ts';
import { freeMemory } from '../clicks/free-memory.ts';
import { compareTexts } from '../clicks/row-order.ts';
import type { Report, ReportAction } from '../gen/types.ts';
import type { Campaigns } from './campaigns.ts';
import {
  type ClickGroups,
  countPeople,
  type GroupPeople,
  type GroupSums,
  groupsById,
  lastClicks,
  sumGroups,
} from './group-sums.ts';
import { NONE } from './people-table.ts';
import { comparePeople, personSummary, timeOf } from './person-clicks.ts';
import type { SelectedClicks } from './selected-clicks.ts';
import { TopList } from './top-list.ts';

/** A list of a report, cut, and how long it would be. */
export interface CutList<T> {
  readonly entries: T[];
  readonly total: number;
}

type Entry<Name extends keyof Report> = Report[Name] extends (infer T)[] ? T : never;
/** Compares two groups by their numbers; 0 leaves it to their names. */
type GroupOrder = (a: number, b: number) => number;

/** Those with any warning first, then most people reached, who may have, at all; then by time. */
export function topCampaigns(
  about: SelectedClicks,
  { names, groupOf }: Campaigns,
  top: number,
): CutList<Entry<'campaigns'>> {
  const { clicks } = about;
  const groups = { count: names.length, groupOf: (click: number) => groupOf[click] as number };
  const warned = warnedGroups(about, groups);
  const sums = sumGroups(about, groups);
  const people = countPeople(about, groups);
  const order: GroupOrder = (a, b) =>
    (warned[b] as number) - (warned[a] as number) ||
    (people.reached[b] as number) - (people.reached[a] as number) ||
    mayHave(people, b) - mayHave(people, a) ||
    (people.total[b] as number) - (people.total[a] as number) ||
    (sums.clicks[b] as number) - (sums.clicks[a] as number);
  const nameOf = (group: number): string => Object.values(names[group] ?? {}).join('');
  const list = topGroups(clicks, sums, order, nameOf, top);
  const last = lastClicks(about, groups, list.entries);
  const entries = list.entries.map((group) => ({
    domain: names[group]?.domain ?? '',
    path: names[group]?.path ?? '',
    warned: warned[group] === 1,
    clicks: sums.clicks[group] as number,
    people: people.total[group] as number,
    reached: people.reached[group] as number,
    mayHave: mayHave(people, group),
    stopped: people.stopped[group] as number,
    first: timeOf(clicks, sums.first[group] as number),
    last: timeOf(clicks, last.get(group) ?? NONE),
  }));
  freeArrays(sums, people);
  return { entries, total: list.total };
}

export function topDomains(
  about: SelectedClicks,
  campaigns: Campaigns,
  top: number,
): CutList<Entry<'topDomains'>> {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const domainOf = Uint32Array.from(campaigns.names, ({ domain }) => {
    const number = numbers.get(domain) ?? names.push(domain) - 1;
    numbers.set(domain, number);
    return number;
  });
  const groupOf = (click: number): number => domainOf[campaigns.groupOf[click] as number] as number;
  const sums = sumGroups(about, { count: names.length, groupOf });
  const nameOf = (group: number): string => names[group] as string;
  const list = topGroups(about.clicks, sums, mostReached(sums), nameOf, top);
  const entries = list.entries.map((group) => ({
    domain: nameOf(group),
    clicks: sums.clicks[group] as number,
    reached: sums.reached[group] as number,
  }));
  return { entries, total: list.total };
}

export function topUrls(about: SelectedClicks, top: number): CutList<Entry<'topUrls'>> {
  const { clicks } = about;
  const { strings } = clicks.store;
  const groupOf = (click: number): number => urlOf(clicks, click) || NO_GROUP;
  const sums = sumGroups(about, { count: strings.size + 1, groupOf });
  const nameOf = (url: number): string => strings.text(url) ?? '';
  const list = topGroups(clicks, sums, mostReached(sums), nameOf, top);
  const entries = list.entries.map((group) => ({
    url: nameOf(group),
    clicks: sums.clicks[group] as number,
    reached: sums.reached[group] as number,
  }));
  freeArrays(sums);
  return { entries, total: list.total };
}

/** The id is written as the earliest click has it. */
export function topMessages(about: SelectedClicks, top: number): CutList<Entry<'messages'>> {
  const { clicks } = about;
  const groups = groupsById(about, (click) => clicks.folded.of(messageOfClick(clicks, click)));
  const sums = sumGroups(about, groups);
  const people = countPeople(about, groups);
  const nameOf = (group: number): string =>
    clicks.store.strings.text(messageOfClick(clicks, sums.first[group] as number)) ?? '';
  const order: GroupOrder = (a, b) =>
    (sums.clicks[b] as number) - (sums.clicks[a] as number) ||
    (people.total[b] as number) - (people.total[a] as number);
  const list = topGroups(clicks, sums, order, nameOf, top);
  const entries = list.entries.map((group) => ({
    sourceId: nameOf(group),
    clicks: sums.clicks[group] as number,
    people: people.total[group] as number,
  }));
  freeArrays(sums, people);
  freeMemory(groups.numbers);
  return { entries, total: list.total };
}

export function topPeople(about: SelectedClicks, top: number): CutList<Entry<'topPeople'>> {
  const { clicks, people } = about;
  const list = new TopList<number>(top, (a, b) => comparePeople(clicks, people, a, b));
  for (let person = 0; person < people.count; person++) list.add(person);
  const entries = list.entries().map((person) => personSummary(clicks, people, person));
  return { entries, total: list.total };
}

/** All actions, most clicks first, then by name, clicks without one last. */
export function actionCounts({ clicks, selected }: SelectedClicks): ReportAction[] {
  const { columns, strings } = clicks.store;
  const counts = new Map<number, number>();
  selected.forEach((click) => {
    const action = columns.action.get(tellingRow(clicks, click));
    counts.set(action, (counts.get(action) ?? 0) + 1);
  });
  return Array.from(counts, ([id, count]) => ({ action: strings.text(id), clicks: count })).sort(
    (a, b) =>
      b.clicks - a.clicks ||
      Number(a.action === null) - Number(b.action === null) ||
      compareTexts(a.action ?? '', b.action ?? ''),
  );
}

function mostReached({ clicks, reached }: GroupSums): GroupOrder {
  return (a, b) =>
    (reached[b] as number) - (reached[a] as number) ||
    (clicks[b] as number) - (clicks[a] as number);
}

function mayHave({ total, reached, stopped }: GroupPeople, group: number): number {
  return (total[group] as number) - (reached[group] as number) - (stopped[group] as number);
}

/** The first groups of an order, of those that have clicks. */
function topGroups(
  clicks: ClickTable,
  sums: GroupSums,
  order: GroupOrder,
  nameOf: (group: number) => string,
  top: number,
): CutList<number> {
  const list = new TopList<number>(
    top,
    (a, b) =>
      order(a, b) ||
      compareClickTimes(clicks, sums.first[a] as number, sums.first[b] as number) ||
      compareTexts(nameOf(a), nameOf(b)),
  );
  for (let group = 0; group < sums.clicks.length; group++) {
    if (sums.clicks[group] !== 0) list.add(group);
  }
  return { entries: [...list.entries()], total: list.total };
}

function freeArrays(...sums: readonly (GroupSums | GroupPeople)[]): void {
  for (const array of sums.flatMap((each) => Object.values(each))) freeMemory(array);
}

/** 1 for groups that something speaks against. */
function warnedGroups(
  { clicks, selected }: SelectedClicks,
  { count, groupOf }: ClickGroups,
): Uint8Array {
  const warned = new Uint8Array(count);
  selected.forEach((click) => {
    const group = groupOf(click);
    if (warned[group] === 0 && isWarned(clicks, click)) warned[group] = 1;
  });
  return warned;
}

/**
 * A page was shown, a threat was named or an alert was raised; or an audit record of type 41, which
 * is written for blocks and overrides, does not say that there was no page.
 */
function isWarned(clicks: ClickTable, click: number): boolean {
  const { bits } = clicks.store.columns;
  return someRow(clicks, click, (row) => {
    const packed = bits.get(row);
    const page = PAGES[BITS.page(packed)] ?? null;
    const family = BITS.family(packed);
    if (BITS.threat(packed) || family === ALERT) return true;
    return page === null ? family === AUDIT : page !== 'none';
  });
}
