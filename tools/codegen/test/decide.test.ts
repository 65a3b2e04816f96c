import { expect, test } from 'vitest';
import { decide, type Facts } from '../../../packages/core/src/gen/decisions.ts';
import { buildModel } from '../src/build-model/build-model.ts';
import { statesOf } from '../src/decision/abstract-facts.ts';
import { decideByTable, type FactValues } from '../src/decision/decide-by-table.ts';
import { sentFacts } from '../src/decision/sent-facts.ts';
import type { DecisionModel, Literal } from '../src/model.ts';
import { readSchemas } from '../src/read-schemas.ts';

const { model } = buildModel(readSchemas(new URL('../../../schemas', import.meta.url).pathname));
const decisions = model.activity?.decisions as DecisionModel;

// Three tellers are the most that interact: one that yields, one that decides, one that disagrees.
test('decide() does what the table says, for every state of any three tellers', () => {
  let states = 0;
  const wrong: object[] = [];
  const nothing = decisions.facts.map(({ name }) => [name, null] as const);
  for (const three of triples(decisions.tellers)) {
    for (const told of product(three.map((teller) => statesOf(teller, decisions)))) {
      const facts = new Map<string, Literal>([...nothing, ...told]);
      states++;
      const expected = expectation(facts);
      const actual = decide(Object.fromEntries(facts) as unknown as Facts);
      if (!sameDecision(actual, expected))
        wrong.push({ facts: Object.fromEntries(facts), actual, expected });
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(states).toBeGreaterThan(10_000);
});

test('letter case of texts does not count', () => {
  const facts = Object.fromEntries(
    decisions.facts.map(({ name }) => [name, null]),
  ) as unknown as Facts;
  expect(decide({ ...facts, actionType: 'CLICKALLOWED' })).toEqual(
    decide({ ...facts, actionType: 'ClickAllowed' }),
  );
});

function expectation(facts: ReadonlyMap<string, Literal>): Record<string, unknown> {
  const { row, teller, conflicting } = decideByTable(decisions, facts);
  const sent = (member: 'blocked' | 'clickedThrough'): Literal => {
    const value = row?.result[member] ?? null;
    if (value !== 'sent') return value;
    const told = sentFacts(decisions, member).find((fact) => facts.get(fact.name) !== null);
    return told === undefined ? null : (facts.get(told.name) ?? null);
  };
  return {
    row: row?.id,
    teller,
    page: row?.result.page,
    blocked: sent('blocked'),
    clickedThrough: sent('clickedThrough'),
    outcome: row?.result.outcome,
    outcomeReason: row?.result.reason,
    route: row?.result.route,
    conflicting,
  };
}

function sameDecision(a: object, b: Record<string, unknown>): boolean {
  const keys = Object.keys(b);
  return (
    keys.length === Object.keys(a).length && keys.every((key) => (a as typeof b)[key] === b[key])
  );
}

function triples<T>(items: readonly T[]): readonly (readonly T[])[] {
  return items.flatMap((a, i) =>
    items.slice(i + 1).flatMap((b, j) => items.slice(i + j + 2).map((c) => [a, b, c])),
  );
}

/** Every way to take one state of each teller, joined. */
function* product(
  choices: readonly (readonly FactValues[])[],
  joined: FactValues = new Map(),
): Generator<FactValues> {
  const [states, ...rest] = choices;
  if (states === undefined) yield joined;
  else for (const state of states) yield* product(rest, new Map([...joined, ...state]));
}
