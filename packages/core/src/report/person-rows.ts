import {
  type ClickTable,
  firstOf,
  forEachRow,
  personOf,
  rowsOf,
  tellingRow,
  urlOf,
} from '../clicks/click-table.ts';
import { REACHED } from '../clicks/codes.ts';
import { TICKS_PER_SECOND } from '../clicks/instant.ts';
import { matchedBy } from '../clicks/matched-by.ts';
import type { Evidence, PersonRow, ScannerHint, WorstClick } from '../gen/types.ts';
import { alertsOf } from './alerts.ts';
import type { Analysis } from './analysis.ts';
import { evidenceOf } from './evidence.ts';
import { clicksOf, type PeopleTable } from './people-table.ts';
import { comparePeople, personSummary, timeOf, wayOf } from './person-clicks.ts';
import { limitOf, type PeopleOptions } from './report-options.ts';
import { outcomeTest } from './selection.ts';
import { TopList } from './top-list.ts';

/** One row for each person with a selected click: worst outcome first, then by time, then by name. */
export function personRows(analysis: Analysis, options: PeopleOptions): PersonRow[] {
  const { clicks, sources } = analysis;
  const { outcome, clickOutcome, order, top, ...filters } = options;
  const { people } = analysis.selections.of({
    ...filters,
    ...(clickOutcome === undefined ? {} : { outcome: clickOutcome }),
  });
  const limit = limitOf(top, Number.POSITIVE_INFINITY);
  const listed = listPeople(clicks, people, limit, outcome, order);
  const wanted = new Uint8Array(clicks.store.size);
  for (const person of listed) {
    for (const click of clicksOf(people, person)) {
      forEachRow(clicks, click, (row) => {
        wanted[row] = 1;
      });
    }
  }
  const evidence = evidenceOf(sources, (row) => wanted[row] === 1);
  return listed.map((person) => personRow(analysis, people, person, evidence));
}

function listPeople(
  clicks: ClickTable,
  people: PeopleTable,
  limit: number,
  outcome: PeopleOptions['outcome'],
  order: PeopleOptions['order'],
): readonly number[] {
  const passes = outcome === undefined ? () => true : outcomeTest(outcome);
  const list = new TopList<number>(limit, (a, b) => comparePeople(clicks, people, a, b, order));
  for (let person = 0; person < people.count; person++) {
    if (passes(people.outcome[person] as number)) list.add(person);
  }
  return list.entries();
}

function personRow(
  analysis: Analysis,
  people: PeopleTable,
  person: number,
  evidence: ReadonlyMap<number, readonly Evidence[]>,
): PersonRow {
  const { clicks } = analysis;
  const deciding = people.deciding[person] as number;
  const own = Array.from(clicksOf(people, person));
  const summary = personSummary(clicks, people, person);
  const { userId, outcome, route, clicks: count, ...times } = summary;
  const way = wayOf(clicks, deciding);
  const isSameWay = (click: number): boolean => {
    const other = wayOf(clicks, click);
    const same = clicks.outcome[click] === clicks.outcome[deciding];
    return same && other.route === way.route && other.page === way.page;
  };
  return {
    userId,
    outcome,
    route,
    page: way.page,
    outcomeReason: way.reason,
    clicks: count,
    reached: own.filter((click) => clicks.outcome[click] === REACHED).length,
    sameWay: own.filter(isSameWay).length,
    ...times,
    worst: worstClick(clicks, deciding, evidence),
    possibleScanner: scannerHint(analysis, deciding),
    evidence: own.flatMap((click) =>
      rowsOf(clicks, click).flatMap((row) => evidence.get(row) ?? []),
    ),
  };
}

function worstClick(
  clicks: ClickTable,
  click: number,
  evidence: ReadonlyMap<number, readonly Evidence[]>,
): WorstClick {
  const { strings } = clicks.store;
  return {
    timeOfClick: timeOf(clicks, click),
    url: strings.text(urlOf(clicks, click)),
    userIp: strings.text(firstOf(clicks, click, 'address')),
    alertedAt: alertsOf(clicks, [click]).first,
    matchedBy: [...matchedBy(clicks, click)],
    // Each row of a builder was told of at some place.
    at: evidence.get(tellingRow(clicks, click))?.[0] as Evidence,
  };
}

function scannerHint({ clicks, scanners }: Analysis, click: number): ScannerHint | null {
  const burst = scanners.get(personOf(clicks, click));
  if (burst === undefined) return null;
  return {
    reason: burst.reason,
    count: burst.count,
    seconds: Math.max(1, Math.ceil(burst.ticks / TICKS_PER_SECOND)),
    address: clicks.store.strings.text(burst.address),
    aloneAtAddress: burst.aloneAtAddress,
  };
}
