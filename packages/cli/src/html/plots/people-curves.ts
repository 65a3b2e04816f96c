import type { Page } from '../../report/page.ts';
import { groupOf, OUTCOME_GROUPS, type OutcomeGroup } from '../outcome-groups.ts';
import type { Arrival } from '../picture.ts';
import { localMilliseconds } from './local-milliseconds.ts';
import { nextBin, startOfBin, type TimeBins } from './time-bins.ts';

/** How many people of one outcome had clicked by when. */
export interface Curve {
  readonly group: OutcomeGroup;
  /** At the ends of bins in which somebody was added, in order. */
  readonly steps: readonly { readonly time: number; readonly people: number }[];
  readonly total: number;
}

/** A curve for each outcome that somebody with a time came to, worst first. */
export function peopleCurves(
  page: Page,
  arrivals: readonly Arrival[],
  { length }: TimeBins,
): readonly Curve[] {
  const added = new Map(OUTCOME_GROUPS.map((group) => [group, new Map<number, number>()]));
  for (const { outcome, first } of arrivals) {
    const at = localMilliseconds(page, first);
    const counts = added.get(groupOf(outcome));
    if (at === null || counts === undefined) continue;
    const end = nextBin(startOfBin(at, length), length);
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return [...added]
    .filter(([, counts]) => counts.size > 0)
    .map(([group, counts]) => curveOf(group, counts));
}

function curveOf(group: OutcomeGroup, counts: ReadonlyMap<number, number>): Curve {
  let total = 0;
  const steps = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([time, people]) => {
      total += people;
      return { time, people: total };
    });
  return { group, steps, total };
}

/** People of a curve at a time. */
export function peopleAt({ steps }: Curve, time: number): number {
  return steps.findLast((step) => step.time <= time)?.people ?? 0;
}
