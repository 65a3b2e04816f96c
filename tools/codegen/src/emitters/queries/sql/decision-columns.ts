import { folded, listedValues } from '../../../decision/decide-by-table.ts';
import { otherwiseRow, SILENT_OUTCOME, sentFacts } from '../../../decision/sent-facts.ts';
import type { ConditionModel, DecisionModel, Literal } from '../../../model.ts';
import { sqlText } from './dialect.ts';

/** Column that holds a fact. */
export const factColumn = (fact: string): string => `${fact}Fact`;

/** Row that each teller matches first, as `toldBy…` columns. */
export function tellerColumns(decisions: DecisionModel): readonly string[] {
  return decisions.tellers.map((teller) => {
    const lines = decisions.rows.flatMap((row) =>
      row.when
        .filter((one) => one.teller === teller.name)
        .map(({ conditions }) => {
          const tests = [...conditions].map(([fact, condition]) =>
            test(fact, condition, decisions),
          );
          return `      WHEN ${tests.join(' AND ')} THEN ${sqlText(row.id)}`;
        }),
    );
    return `CASE\n${lines.join('\n')}\n    END AS ${toldBy(teller.name)}`;
  });
}

/** The row that decides: the first teller whose row does not yield, else the first that says anything. */
export function decisionColumn(decisions: DecisionModel): string {
  const told = decisions.tellers.map((teller) => toldBy(teller.name));
  const otherwise = decisions.rows[otherwiseRow(decisions)];
  return `coalesce(\n      ${[
    ...told.map(
      (column) => `CASE WHEN ${column} NOT IN (${yielding(decisions)}) THEN ${column} END`,
    ),
    ...told,
    sqlText(otherwise?.id ?? ''),
  ].join(',\n      ')})`;
}

/** Columns of the result, by member of the normal form. */
export function resultColumns(decisions: DecisionModel): ReadonlyMap<string, string> {
  const byRow = (value: (row: DecisionModel['rows'][number]) => string): string =>
    `CASE decision ${decisions.rows.map((row) => `WHEN ${sqlText(row.id)} THEN ${value(row)}`).join(' ')} END`;
  const sent = (member: 'blocked' | 'clickedThrough'): string => {
    const facts = sentFacts(decisions, member).map((fact) => factColumn(fact.name));
    return facts.length > 1 ? `coalesce(${facts.join(', ')})` : (facts[0] ?? 'NULL');
  };
  return new Map([
    [
      'blocked',
      byRow(({ result }) =>
        result.blocked === 'sent' ? sent('blocked') : literal(result.blocked),
      ),
    ],
    [
      'clickedThrough',
      byRow(({ result }) =>
        result.clickedThrough === 'sent' ? sent('clickedThrough') : literal(result.clickedThrough),
      ),
    ],
    ['outcome', byRow(({ result }) => literal(result.outcome))],
    ['route', byRow(({ result }) => literal(result.route))],
    ['page', byRow(({ result }) => literal(result.page))],
    ['outcomeReason', byRow(({ result }) => literal(result.reason))],
  ]);
}

/** Whether a later teller told another outcome. */
export function conflictColumn(decisions: DecisionModel): string {
  const outcomeOf = (column: string): string =>
    `CASE ${column} ${decisions.rows.map((row) => `WHEN ${sqlText(row.id)} THEN ${sqlText(row.result.outcome)}`).join(' ')} END`;
  const tests = decisions.tellers.map((teller) => {
    const column = toldBy(teller.name);
    return `coalesce(${column} NOT IN (${yielding(decisions)}) AND ${outcomeOf(column)} NOT IN (outcome, ${sqlText(SILENT_OUTCOME)}), false)`;
  });
  return tests.join('\n      OR ');
}

function yielding(decisions: DecisionModel): string {
  return decisions.rows
    .filter((row) => row.yields)
    .map((row) => sqlText(row.id))
    .join(', ');
}

function toldBy(teller: string): string {
  return `toldBy${teller[0]?.toUpperCase() ?? ''}${teller.slice(1)}`;
}

function test(fact: string, condition: ConditionModel, decisions: DecisionModel): string {
  const isText = decisions.facts.find((one) => one.name === fact)?.type === 'string';
  const column = isText ? `lower(${factColumn(fact)})` : factColumn(fact);
  switch (condition.kind) {
    case 'absent':
      return `${column} IS NULL`;
    case 'present':
      return `${column} IS NOT NULL`;
    case 'in':
      return `${column} IN (${condition.values.map((value) => literal(folded(value))).join(', ')})`;
    case 'unlisted':
      return `${column} NOT IN (${listedValues(decisions, fact).map(literal).join(', ')})`;
  }
}

function literal(value: Literal): string {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? sqlText(value) : String(value);
}
