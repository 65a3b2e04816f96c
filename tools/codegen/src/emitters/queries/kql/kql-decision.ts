import { folded, listedValues } from '../../../decision/decide-by-table.ts';
import { otherwiseRow, SILENT_OUTCOME, sentFacts } from '../../../decision/sent-facts.ts';
import type { ConditionModel, DecisionModel, DecisionRowModel, Literal } from '../../../model.ts';
import { kqlText } from './kql-text.ts';

/** The decision table as steps of a query: what each teller says, who decides, what that means. */
export function decisionSteps(decisions: DecisionModel): string {
  const told = decisions.tellers.map((teller) => toldBy(teller.name));
  const yields =
    decisions.rows
      .filter((row) => row.yields)
      .map((row) => kqlText(row.id))
      .join(', ') || '""';
  const otherwise = decisions.rows[otherwiseRow(decisions)]?.id ?? '';
  const decided = [
    ...told.map((column) => `iff(${column} in (${yields}), "", ${column})`),
    ...told,
    kqlText(otherwise),
  ];
  const conflicts = told.map(
    (column) =>
      `(${column} !in ("", ${yields}) and ${byRow(column, decisions.rows, (row) => kqlText(row.result.outcome), '""')} !in (outcome, ${kqlText(SILENT_OUTCOME)}))`,
  );
  return [
    '// The row of the decision table that each teller matches first.',
    `| extend\n    ${decisions.tellers.map((teller) => tellerText(teller.name, decisions)).join(',\n    ')}`,
    '// The first teller whose row does not yield decides; else the first that says anything.',
    `| extend decision = case(${decided
      .slice(0, -1)
      .map((value) => `isnotempty(${value}), ${value}`)
      .join(',\n    ')},\n    ${decided.at(-1)})`,
    `| extend\n    ${resultTexts(decisions).join(',\n    ')}`,
    `| extend conflicting = ${conflicts.join('\n    or ')}`,
  ].join('\n');
}

function tellerText(teller: string, decisions: DecisionModel): string {
  const lines = decisions.rows.flatMap((row) =>
    row.when
      .filter((one) => one.teller === teller)
      .map(({ conditions }) => {
        const tests = [...conditions].map(([fact, condition]) => test(fact, condition, decisions));
        return `      ${tests.join(' and ')}, ${kqlText(row.id)}`;
      }),
  );
  return `${toldBy(teller)} = case(\n${lines.join(',\n')},\n      "")`;
}

function resultTexts(decisions: DecisionModel): readonly string[] {
  const { rows } = decisions;
  const sent = (member: 'blocked' | 'clickedThrough'): string => {
    const facts = sentFacts(decisions, member).map((fact) => `${fact.name}Fact`);
    return facts.length > 1 ? `coalesce(${facts.join(', ')})` : (facts[0] ?? 'bool(null)');
  };
  const flag = (member: 'blocked' | 'clickedThrough'): string =>
    byRow(
      'decision',
      rows,
      ({ result }) =>
        result[member] === 'sent' ? sent(member) : literal(result[member], 'bool(null)'),
      'bool(null)',
    );
  return [
    `outcome = ${byRow('decision', rows, ({ result }) => kqlText(result.outcome), '""')}`,
    `outcomeReason = ${byRow('decision', rows, ({ result }) => kqlText(result.reason), '""')}`,
    `route = ${byRow('decision', rows, ({ result }) => literal(result.route, '""'), '""')}`,
    `page = ${byRow('decision', rows, ({ result }) => literal(result.page, '""'), '""')}`,
    `blocked = ${flag('blocked')}`,
    `clickedThrough = ${flag('clickedThrough')}`,
  ];
}

function byRow(
  column: string,
  rows: readonly DecisionRowModel[],
  value: (row: DecisionRowModel) => string,
  otherwise: string,
): string {
  return `case(${rows.map((row) => `${column} == ${kqlText(row.id)}, ${value(row)}`).join(', ')}, ${otherwise})`;
}

function test(fact: string, condition: ConditionModel, decisions: DecisionModel): string {
  const isText = decisions.facts.find((one) => one.name === fact)?.type === 'string';
  const column = isText ? `tolower(${fact}Fact)` : `${fact}Fact`;
  const [present, absent] = isText ? ['isnotempty', 'isempty'] : ['isnotnull', 'isnull'];
  switch (condition.kind) {
    case 'absent':
      return `${absent}(${column})`;
    case 'present':
      return `${present}(${column})`;
    case 'in':
      return `${column} in (${condition.values.map((value) => literal(folded(value), '""')).join(', ')})`;
    case 'unlisted':
      return `${present}(${column}) and ${column} !in (${listedValues(decisions, fact)
        .map((value) => literal(value, '""'))
        .join(', ')})`;
  }
}

function toldBy(teller: string): string {
  return `toldBy${teller[0]?.toUpperCase() ?? ''}${teller.slice(1)}`;
}

function literal(value: Literal, nothing: string): string {
  if (value === null) return nothing;
  return typeof value === 'string' ? kqlText(value) : String(value);
}
