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
import { compareTexts } from '../clicks/row-order.ts';
import type { Report, ReportAction } from '../gen/types.ts';
import type { Campaigns } from './campaigns.ts';
import {
  type ClickGroups,
  copySummary,
  type GroupSummary,
  groupsById,
  summariesOf,
} from './click-groups.ts';
import { clicksByPerson, comparePeople, personSummary, timeOf } from './person-clicks.ts';
import type { SelectedClicks } from './selected-clicks.ts';
import { TopList } from './top-list.ts';

/** A list of a report, cut, and how long it would be. */
export interface CutList<T> {
  readonly entries: T[];
  readonly total: number;
}

type Entry<Name extends keyof Report> = Report[Name] extends (infer T)[] ? T : never;
/** Compares two groups; 0 leaves it to their names. */
type GroupOrder = (a: GroupSummary, b: GroupSummary) => number;

/** Those with any warning first, then most people reached, who may have, at all; then by time. */
export function topCampaigns(
  about: SelectedClicks,
  campaigns: Campaigns,
  top: number,
): CutList<Entry<'campaigns'>> {
  const { clicks } = about;
  const warned = warnedGroups(about, campaigns);
  const nameOf = ({ group }: GroupSummary): string =>
    Object.values(campaigns.names[group] ?? {}).join('');
  const order: GroupOrder = (a, b) =>
    (warned[b.group] as number) - (warned[a.group] as number) ||
    b.people.reached - a.people.reached ||
    b.people.mayHave - a.people.mayHave ||
    b.people.total - a.people.total ||
    b.clicks - a.clicks;
  return topGroups(about, campaigns, order, nameOf, top, (summary) => ({
    domain: campaigns.names[summary.group]?.domain ?? '',
    path: campaigns.names[summary.group]?.path ?? '',
    warned: warned[summary.group] === 1,
    clicks: summary.clicks,
    people: summary.people.total,
    reached: summary.people.reached,
    mayHave: summary.people.mayHave,
    stopped: summary.people.stopped,
    first: timeOf(clicks, summary.first),
    last: timeOf(clicks, summary.last),
  }));
}

export function topDomains(
  about: SelectedClicks,
  campaigns: Campaigns,
  top: number,
): CutList<Entry<'topDomains'>> {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const domainOf = campaigns.names.map(({ domain }) => {
    const number = numbers.get(domain) ?? names.push(domain) - 1;
    numbers.set(domain, number);
    return number;
  });
  const groupOf = campaigns.groupOf.map((campaign) => domainOf[campaign] as number);
  const groups = { count: names.length, groupOf };
  const nameOf = ({ group }: GroupSummary): string => names[group] as string;
  return topGroups(about, groups, mostReached, nameOf, top, (summary) => ({
    domain: nameOf(summary),
    clicks: summary.clicks,
    reached: summary.reached,
  }));
}

export function topUrls(about: SelectedClicks, top: number): CutList<Entry<'topUrls'>> {
  const { clicks, selected } = about;
  const groups = groupsById(clicks, selected, (click) => urlOf(clicks, click));
  const nameOf = ({ first }: GroupSummary): string =>
    clicks.store.strings.text(urlOf(clicks, first)) ?? '';
  return topGroups(about, groups, mostReached, nameOf, top, (summary) => ({
    url: nameOf(summary),
    clicks: summary.clicks,
    reached: summary.reached,
  }));
}

/** The id is written as the earliest click has it. */
export function topMessages(about: SelectedClicks, top: number): CutList<Entry<'messages'>> {
  const { clicks, selected } = about;
  const groups = groupsById(clicks, selected, (click) =>
    clicks.folded.of(messageOfClick(clicks, click)),
  );
  const nameOf = ({ first }: GroupSummary): string =>
    clicks.store.strings.text(messageOfClick(clicks, first)) ?? '';
  const order: GroupOrder = (a, b) => b.clicks - a.clicks || b.people.total - a.people.total;
  return topGroups(about, groups, order, nameOf, top, (summary) => ({
    sourceId: nameOf(summary),
    clicks: summary.clicks,
    people: summary.people.total,
  }));
}

export function topPeople(about: SelectedClicks, top: number): CutList<Entry<'topPeople'>> {
  const { clicks, selected, people } = about;
  const list = new TopList<number>(top, (a, b) => comparePeople(clicks, people, a, b));
  for (let person = 0; person < people.count; person++) list.add(person);
  const own = clicksByPerson(selected, people, list.entries());
  const entries = list
    .entries()
    .map((person) => personSummary(clicks, people, person, own.get(person) ?? []));
  return { entries, total: list.total };
}

/** All actions, most clicks first, then by name, clicks without one last. */
export function actionCounts({ clicks, selected }: SelectedClicks): ReportAction[] {
  const { columns, strings } = clicks.store;
  const counts = new Map<number, number>();
  for (const click of selected) {
    const action = columns.action.get(tellingRow(clicks, click));
    counts.set(action, (counts.get(action) ?? 0) + 1);
  }
  return Array.from(counts, ([id, count]) => ({ action: strings.text(id), clicks: count })).sort(
    (a, b) =>
      b.clicks - a.clicks ||
      Number(a.action === null) - Number(b.action === null) ||
      compareTexts(a.action ?? '', b.action ?? ''),
  );
}

function mostReached(a: GroupSummary, b: GroupSummary): number {
  return b.reached - a.reached || b.clicks - a.clicks;
}

function topGroups<T>(
  { clicks, selected, people }: SelectedClicks,
  groups: ClickGroups,
  order: GroupOrder,
  nameOf: (summary: GroupSummary) => string,
  top: number,
  entryOf: (summary: GroupSummary) => T,
): CutList<T> {
  const list = new TopList<GroupSummary>(
    top,
    (a, b) =>
      order(a, b) ||
      compareClickTimes(clicks, a.first, b.first) ||
      compareTexts(nameOf(a), nameOf(b)),
  );
  for (const summary of summariesOf(clicks, selected, people, groups)) {
    list.add(summary, copySummary);
  }
  return { entries: list.entries().map(entryOf), total: list.total };
}

/** 1 for groups that something speaks against. */
function warnedGroups({ clicks, selected }: SelectedClicks, groups: ClickGroups): Uint8Array {
  const warned = new Uint8Array(groups.count);
  selected.forEach((click, at) => {
    if (isWarned(clicks, click)) warned[groups.groupOf[at] as number] = 1;
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
