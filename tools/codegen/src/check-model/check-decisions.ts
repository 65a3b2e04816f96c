import { statesOf } from '../decision/abstract-facts.ts';
import { factsText } from '../decision/condition-text.ts';
import { decideByTable } from '../decision/decide-by-table.ts';
import { otherwiseRow, sentFacts } from '../decision/sent-facts.ts';
import type { DecisionModel, DecisionRowModel, SchemaModel } from '../model.ts';
import { didYouMean } from '../nearest-word.ts';
import { below, type Problem, problemAt } from '../problem.ts';
import { repeatedNames } from './repeated.ts';

/** The table decides every record: each fact has a teller, each row can be reached and shows how. */
export function checkDecisions(model: SchemaModel): readonly Problem[] {
  const decisions = model.activity?.decisions;
  if (!decisions) return [];
  return [
    ...checkTellers(decisions),
    ...repeatedNames(
      decisions.rows.map(({ id, place }) => ({ name: id, place })),
      'a row',
    ),
    ...checkOtherwise(decisions),
    ...checkReachable(decisions),
    ...decisions.rows.flatMap((row) => checkExamples(row, decisions)),
    ...decisions.rows.flatMap((row) => checkSent(row, decisions)),
  ];
}

function checkTellers(decisions: DecisionModel): readonly Problem[] {
  const { facts, tellers } = decisions;
  const names = facts.map((fact) => fact.name);
  const strangers = tellers.flatMap((teller) =>
    teller.facts
      .filter((fact) => !names.includes(fact))
      .map((fact) => problemAt(teller.place, `unknown fact "${fact}"${didYouMean(fact, names)}`)),
  );
  const untold = facts.flatMap((fact) => {
    const count = tellers.filter((teller) => teller.facts.includes(fact.name)).length;
    return count === 1 ? [] : [problemAt(fact.place, `belongs to ${count} tellers instead of one`)];
  });
  return [...strangers, ...untold];
}

function checkOtherwise(decisions: DecisionModel): readonly Problem[] {
  const { rows, place } = decisions;
  const index = otherwiseRow(decisions);
  if (index === -1) {
    return [problemAt(place, 'has no row for records that say nothing: one with an empty "when"')];
  }
  return index === rows.length - 1
    ? []
    : [problemAt(rows[index]?.place ?? place, 'a row with an empty "when" stands last')];
}

function checkReachable(decisions: DecisionModel): readonly Problem[] {
  const reached = new Set(
    decisions.tellers
      .flatMap((teller) => statesOf(teller, decisions))
      .map((facts) => decideByTable(decisions, facts).row),
  );
  return decisions.rows
    .filter((row) => !reached.has(row))
    .map((row) =>
      problemAt(
        row.place,
        `row "${row.id}" can never be reached: rows above it take all it asks for`,
      ),
    );
}

function checkExamples(row: DecisionRowModel, decisions: DecisionModel): readonly Problem[] {
  if (row.examples.length === 0) {
    return [problemAt(row.place, `row "${row.id}" has no example`)];
  }
  const known = decisions.facts.map((fact) => fact.name);
  return row.examples.flatMap((example) => {
    const strange = [...example.facts.keys()].filter((fact) => !known.includes(fact));
    if (strange.length > 0) {
      return strange.map((fact) =>
        problemAt(example.place, `unknown fact "${fact}"${didYouMean(fact, known)}`),
      );
    }
    const landed = decideByTable(decisions, example.facts).row;
    if (landed === row) return [];
    const message = `${factsText(example.facts)} lands on row "${landed?.id ?? 'none'}", not on "${row.id}"`;
    return [problemAt(example.place, message)];
  });
}

function checkSent(row: DecisionRowModel, decisions: DecisionModel): readonly Problem[] {
  return (['blocked', 'clickedThrough'] as const)
    .filter((member) => row.result[member] === 'sent' && sentFacts(decisions, member).length === 0)
    .map((member) =>
      problemAt(
        below(row.place, 'then'),
        `no boolean fact sends "${member}": its name would end in it`,
      ),
    );
}
