import type { DecisionModel, FactModel, Literal, TellerModel } from '../model.ts';
import { type FactValues, listedValues } from './decide-by-table.ts';

/**
 * Every distinguishable state of one teller's facts while all others say nothing: each listed value,
 * one that no row lists, and nothing. The table cannot tell more states apart, and a row that a
 * teller can decide at all, it can decide alone; so these show which rows can be reached.
 */
export function statesOf(teller: TellerModel, decisions: DecisionModel): readonly FactValues[] {
  let states: readonly FactValues[] = [new Map()];
  for (const fact of decisions.facts.filter((one) => teller.facts.includes(one.name))) {
    states = states.flatMap((state) =>
      valuesOf(fact, decisions).map((value) => new Map([...state, [fact.name, value]])),
    );
  }
  return states;
}

/** Values of one fact that the table can tell apart. */
export function valuesOf(fact: FactModel, decisions: DecisionModel): readonly Literal[] {
  if (fact.type === 'boolean') return [true, false, null];
  const listed = listedValues(decisions, fact.name);
  return [...listed, unlistedValue(fact, listed), null];
}

function unlistedValue(fact: FactModel, listed: readonly Literal[]): Literal {
  if (fact.type === 'string') return `not ${listed.join(' ')}`;
  return Math.max(0, ...listed.map(Number)) + 1;
}
