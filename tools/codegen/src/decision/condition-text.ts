import type { AlternativeModel, ConditionModel, Literal } from '../model.ts';

/** A row's condition for readers: `actionType = ClickBlocked, isClickedThrough absent`. */
export function alternativeText(alternative: AlternativeModel): string {
  return [...alternative.conditions]
    .map(([fact, condition]) => `${fact} ${conditionText(condition)}`)
    .join(', ');
}

/** Facts for readers: `action = 2`; `nothing` when there is none. */
export function factsText(facts: ReadonlyMap<string, Literal>): string {
  return [...facts].map(([name, value]) => `${name} = ${value}`).join(', ') || 'nothing';
}

function conditionText(condition: ConditionModel): string {
  switch (condition.kind) {
    case 'in':
      return `= ${condition.values.join(' or ')}`;
    case 'unlisted':
      return 'not in this table';
    default:
      return condition.kind;
  }
}
