import type {
  AlternativeModel,
  ConditionModel,
  DecisionModel,
  DecisionRowModel,
  Literal,
} from '../model.ts';
import { otherwiseRow, SILENT_OUTCOME } from './sent-facts.ts';

/** Facts by name; a fact that is not there, or null, says nothing. */
export type FactValues = ReadonlyMap<string, Literal>;

export interface TableDecision {
  readonly row: DecisionRowModel | null;
  readonly teller: string | null;
  readonly conflicting: boolean;
}

/**
 * Reads the table literally: slow, and the meaning that the generated code is checked against.
 * Tellers in order, each against the rows from the top with its own facts; the first match that does
 * not yield decides; the first that yields is used when none decides.
 */
export function decideByTable(decisions: DecisionModel, facts: FactValues): TableDecision {
  let decided: TableDecision | null = null;
  let yielded: TableDecision | null = null;
  for (const teller of decisions.tellers) {
    const row = rowOfTeller(decisions, teller.name, facts);
    if (row === null) continue;
    const told = { row, teller: teller.name, conflicting: false };
    if (row.yields) yielded ??= told;
    else if (decided === null) decided = told;
    else if (
      row.result.outcome !== decided.row?.result.outcome &&
      row.result.outcome !== SILENT_OUTCOME
    ) {
      decided = { ...(decided as TableDecision), conflicting: true };
    }
  }
  const otherwise = decisions.rows[otherwiseRow(decisions)] ?? null;
  return decided ?? yielded ?? { row: otherwise, teller: null, conflicting: false };
}

/** First row from the top that one teller's facts match. */
export function rowOfTeller(
  decisions: DecisionModel,
  teller: string,
  facts: FactValues,
): DecisionRowModel | null {
  return (
    decisions.rows.find((row) =>
      row.when.some((one) => one.teller === teller && holds(one, decisions, facts)),
    ) ?? null
  );
}

/** Values that any row lists for a fact; texts in lower case, each once, in table order. */
export function listedValues(decisions: DecisionModel, fact: string): readonly Literal[] {
  const values = decisions.rows.flatMap((row) =>
    row.when.flatMap(({ conditions }) => {
      const condition = conditions.get(fact);
      return condition?.kind === 'in' ? condition.values.map(folded) : [];
    }),
  );
  return [...new Set(values)];
}

/** Texts are compared without letter case. */
export function folded(value: Literal): Literal {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function holds(one: AlternativeModel, decisions: DecisionModel, facts: FactValues): boolean {
  return [...one.conditions].every(([fact, condition]) =>
    conditionHolds(condition, facts.get(fact) ?? null, () => listedValues(decisions, fact)),
  );
}

function conditionHolds(
  condition: ConditionModel,
  value: Literal,
  listed: () => readonly Literal[],
): boolean {
  switch (condition.kind) {
    case 'absent':
      return value === null;
    case 'present':
      return value !== null;
    case 'in':
      return value !== null && condition.values.map(folded).includes(folded(value));
    case 'unlisted':
      return value !== null && !listed().includes(folded(value));
  }
}
