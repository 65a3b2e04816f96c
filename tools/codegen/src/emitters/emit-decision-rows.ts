import { alternativeText } from '../decision/condition-text.ts';
import { resultTypes } from '../decision/result-types.ts';
import type { SchemaModel } from '../model.ts';
import type { OutputFile } from '../output-file.ts';
import { codeHeader } from '../text/header.ts';
import { valueText } from '../text/typescript-text.ts';

/** `decision-rows.ts`: the table for readers, apart from `decide` so that bundlers can drop it. */
export function emitDecisionRows(model: SchemaModel): readonly OutputFile[] {
  const decisions = model.activity?.decisions;
  if (!decisions) return [];
  const types = resultTypes(model);
  const rows = decisions.rows.map((row) => ({
    id: row.id,
    description: row.description,
    when: row.when.map(alternativeText),
    yields: row.yields,
    page: row.result.page,
    blocked: row.result.blocked,
    clickedThrough: row.result.clickedThrough,
    outcome: row.result.outcome,
    outcomeReason: row.result.reason,
    route: row.result.route,
    examples: row.examples.map((example) => Object.fromEntries(example.facts)),
  }));
  const text = `${codeHeader('decision-rows', [decisions.place.file])}\
import type { DecisionRowId } from './decisions.ts';
${types.imports}
/** A row of the decision table, for people to read. \`sent\`: the boolean as the record sent it. */
export interface DecisionRow {
  readonly id: DecisionRowId;
  readonly description: string;
  /** What a record must say, one text per way of saying it; empty when it says nothing. */
  readonly when: readonly string[];
  /** A later teller may say more. */
  readonly yields: boolean;
  readonly page: ${types.page} | null;
  readonly blocked: boolean | 'sent' | null;
  readonly clickedThrough: boolean | 'sent' | null;
  readonly outcome: ${types.outcome};
  readonly outcomeReason: ${types.reason};
  readonly route: ${types.route} | null;
  /** Facts that land on this row. */
  readonly examples: readonly Readonly<Record<string, number | string | boolean | null>>[];
}

/** The table, top-down. */
export const DECISION_ROWS: readonly DecisionRow[] = [
${rows.map((row) => `  ${valueText(row, '  ')},\n`).join('')}];
`;
  return [{ area: 'code', path: 'decision-rows.ts', text }];
}
