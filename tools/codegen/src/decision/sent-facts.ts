import type { DecisionModel, FactModel } from '../model.ts';

/** A later teller with this outcome says too little to contradict anybody. */
export const SILENT_OUTCOME = 'unknown';

/**
 * Facts that carry a boolean of the result as it was sent: `blocked` is `legacyBlocked`,
 * `clickedThrough` is `isClickedThrough`, else `legacyClickedThrough`. Told by the end of the name.
 */
export function sentFacts(
  decisions: DecisionModel,
  member: 'blocked' | 'clickedThrough',
): readonly FactModel[] {
  return decisions.facts.filter(
    (fact) => fact.type === 'boolean' && fact.name.toLowerCase().endsWith(member.toLowerCase()),
  );
}

/** The row for facts that say nothing at all. */
export function otherwiseRow(decisions: DecisionModel): number {
  return decisions.rows.findIndex((row) => row.when.length === 0);
}
