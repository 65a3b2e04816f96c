import { hasTime, rowCount } from '../clicks/click-table.ts';
import { OUTCOMES, outcomeOf, REACHED, STOPPED } from '../clicks/codes.ts';
import { compareTexts } from '../clicks/row-order.ts';
import type {
  ReportClicks,
  ReportOutcome,
  ReportPeople,
  ReportPeriod,
  ReportSelected,
  ReportSource,
} from '../gen/types.ts';
import { NONE } from './people-table.ts';
import { timeOf, wayOf } from './person-clicks.ts';
import type { SelectedClicks } from './selected-clicks.ts';

export function clickTotals({ clicks, selected }: SelectedClicks): ReportClicks {
  const ranks = OUTCOMES.map(() => 0);
  selected.forEach((click) => {
    const rank = clicks.outcome[click] as number;
    ranks[rank] = (ranks[rank] as number) + 1;
  });
  const [stopped = 0, unknown = 0, pending = 0, reached = 0] = ranks;
  const total = selected.length;
  const atLeast = total - possiblyFewer({ clicks, selected });
  return { total, atLeast, reached, pending, stopped, unknown };
}

/** The records that tell of the selected clicks. */
export function selectedRecords(
  sources: readonly ReportSource[],
  { clicks, selected }: SelectedClicks,
): ReportSelected {
  let activities = 0;
  selected.forEach((click) => {
    activities += rowCount(clicks, click);
  });
  const records = sources.reduce((sum, { matching }) => sum + matching, 0);
  const merged = activities - selected.length;
  return { records, activities, duplicates: records - activities, merged };
}

export function peopleTotals({ people }: SelectedClicks): ReportPeople {
  const totals = { total: people.count, reached: 0, mayHave: 0, stopped: 0 };
  for (const rank of people.outcome) {
    if (rank === REACHED) totals.reached++;
    else if (rank === STOPPED) totals.stopped++;
    else totals.mayHave++;
  }
  return totals;
}

/** People by the way their deciding click went, worst first, then most people. */
export function outcomeCounts({ clicks, people }: SelectedClicks): ReportOutcome[] {
  const counts = new Map<string, ReportOutcome & { readonly rank: number }>();
  people.deciding.forEach((click, person) => {
    const rank = people.outcome[person] as number;
    const way = wayOf(clicks, click);
    const key = [rank, way.route, way.page, way.reason].join();
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { outcome: outcomeOf(rank), ...way, people: 1, rank });
    else known.people++;
  });
  return [...counts]
    .sort(([a, x], [b, y]) => y.rank - x.rank || y.people - x.people || compareTexts(a, b))
    .map(([, { rank: _, ...count }]) => count);
}

export function periodOfClicks({ clicks, selected }: SelectedClicks): ReportPeriod {
  // In order of time, clicks without one at the end.
  const first = selected[0] ?? NONE;
  const last = selected.findLast((click) => hasTime(clicks, click)) ?? NONE;
  return { first: timeOf(clicks, first), last: timeOf(clicks, last) };
}

/** How many of the selected clicks may be the same act as another one. */
function possiblyFewer({ clicks, selected }: Pick<SelectedClicks, 'clicks' | 'selected'>): number {
  if (clicks.doubts.length === 0) return 0;
  const isSelected = new Uint8Array(clicks.count);
  for (const click of selected) isSelected[click] = 1;
  let fewer = 0;
  for (const doubt of clicks.doubts) {
    const inside = doubt.clicks.filter((click) => isSelected[click] === 1).length;
    // Clicks outside the selection may be the ones that are real.
    const least = Math.max(0, doubt.atLeast - (doubt.clicks.length - inside));
    fewer += inside - least;
  }
  return fewer;
}
