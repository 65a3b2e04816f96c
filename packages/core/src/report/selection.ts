import { type ClickTable, personOf, someRow, urlOf } from '../clicks/click-table.ts';
import { OUTCOMES, REACHED, STOPPED } from '../clicks/codes.ts';
import { freeMemory } from '../clicks/free-memory.ts';
import { type StoredInstant, storeInstant, ticksOf } from '../clicks/instant.ts';
import { periodOf } from '../read/period.ts';
import type { ClickFilters, OutcomeFilter } from './report-options.ts';
import { stringTest } from './string-test.ts';
import { UrlHosts } from './url-hosts.ts';

/** Which clicks are wanted. */
export type Selection = ClickFilters & { readonly outcome?: OutcomeFilter };

type ClickTest = (click: number) => boolean;

/**
 * Numbers of the clicks that pass all filters, ascending.
 * @throws RangeError for a time or an outcome that does not exist
 */
export function selectClicks(
  clicks: ClickTable,
  selection: Selection,
  hosts: UrlHosts = new UrlHosts(clicks.store.strings),
): Uint32Array {
  const tests = clickTests(clicks, selection, hosts);
  const selected = new Uint32Array(clicks.count);
  let count = 0;
  for (let click = 0; click < clicks.count; click++) {
    let passes = true;
    for (let at = 0; passes && at < tests.length; at++) passes = (tests[at] as ClickTest)(click);
    if (passes) selected[count++] = click;
  }
  if (count === clicks.count) return selected;
  const passed = selected.slice(0, count);
  freeMemory(selected);
  return passed;
}

/** @throws RangeError for an outcome that does not exist */
export function outcomeTest(wanted: OutcomeFilter): (rank: number) => boolean {
  if (wanted === 'mayHave') return (rank) => rank > STOPPED && rank < REACHED;
  const rank = OUTCOMES.indexOf(wanted);
  if (rank < 0) throw new RangeError(`There is no outcome "${wanted}".`);
  return (other) => other === rank;
}

function clickTests(clicks: ClickTable, selection: Selection, hosts: UrlHosts): ClickTest[] {
  const { strings, columns } = clicks.store;
  const { domain, url, message, user, outcome, since, until } = selection;
  const tests: ClickTest[] = [];
  if (outcome !== undefined) {
    const passes = outcomeTest(outcome);
    tests.push((click) => passes(clicks.outcome[click] as number));
  }
  if (since !== undefined || until !== undefined) tests.push(periodTest(clicks, since, until));
  if (user !== undefined) {
    const lower = user.toLowerCase();
    const passes = stringTest(strings, (text) => text.toLowerCase() === lower);
    tests.push((click) => passes(personOf(clicks, click)));
  }
  if (message !== undefined) {
    const lower = message.toLowerCase();
    const passes = stringTest(strings, (text) => text.toLowerCase() === lower);
    const { networkMessageId, sourceId } = columns;
    tests.push((click) =>
      someRow(
        clicks,
        click,
        (row) => passes(networkMessageId.get(row)) || passes(sourceId.get(row)),
      ),
    );
  }
  if (domain !== undefined) {
    const passes = hosts.within(domain);
    tests.push((click) => passes(urlOf(clicks, click)));
  }
  if (url !== undefined) {
    const passes = stringTest(strings, (text) => text.includes(url));
    tests.push((click) => passes(urlOf(clicks, click)));
  }
  return tests;
}

function periodTest(
  clicks: ClickTable,
  since: string | Date | undefined,
  until: string | Date | undefined,
): ClickTest {
  const period = periodOf(since, until);
  const first = endOf(period?.since ?? null);
  const end = endOf(period?.until ?? null);
  const { seconds, columns } = clicks.store;
  return (click) => {
    const row = clicks.timed[click] as number;
    const second = seconds.get(row);
    if (Number.isNaN(second)) return false;
    const fraction = columns.fraction.get(row);
    return !isBefore(second, fraction, first) && (end === null || isBefore(second, fraction, end));
  };
}

/** @param sortable text of read/period.ts: normal form without the Z */
function endOf(sortable: string | null): StoredInstant | null {
  if (sortable === null) return null;
  const instant = { seconds: Number.NaN, fraction: 0 };
  storeInstant(`${sortable}Z`, instant);
  return instant;
}

function isBefore(seconds: number, fraction: number, end: StoredInstant | null): boolean {
  if (end === null) return false;
  if (seconds !== end.seconds) return seconds < end.seconds;
  return ticksOf(fraction) < ticksOf(end.fraction);
}
