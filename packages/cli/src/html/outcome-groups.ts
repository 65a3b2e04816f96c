import type { ClickOutcome, Report } from '@timeofclick/core';

/** The three outcomes that people have. */
export type OutcomeKey = Exclude<keyof Report['people'], 'total'>;

/** How one of them is named and drawn. */
export interface OutcomeGroup {
  readonly key: OutcomeKey;
  /** Over a number of people. */
  readonly label: string;
  /** In a table or a legend. */
  readonly short: string;
  readonly among: readonly ClickOutcome[];
}

/** Worst first. */
export const OUTCOME_GROUPS: readonly OutcomeGroup[] = [
  { key: 'reached', label: 'Reached the page', short: 'reached', among: ['reached'] },
  {
    key: 'mayHave',
    label: 'May have reached it',
    short: 'may have',
    among: ['pending', 'unknown'],
  },
  { key: 'stopped', label: 'Stopped', short: 'stopped', among: ['stopped'] },
];

/** The group that a person with this outcome is in. */
export function groupOf(outcome: ClickOutcome): OutcomeGroup {
  const group = OUTCOME_GROUPS.find(({ among }) => among.includes(outcome));
  if (group === undefined) throw new TypeError(`no group for ${outcome}`);
  return group;
}
