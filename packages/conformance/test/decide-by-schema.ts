import { readFileSync } from 'node:fs';
import type { Decision, Facts } from '../../core/src/gen/decisions.ts';

type Literal = string | number | boolean;
type Condition =
  | Literal
  | { readonly in: readonly Literal[] }
  | { readonly unlisted: true }
  | { readonly absent: true };
export type Alternative = Readonly<Record<string, Condition>>;

export interface Row {
  readonly id: string;
  readonly when: readonly Alternative[];
  readonly otherwise?: boolean;
  readonly yields?: boolean;
  readonly then: Readonly<Record<string, unknown>> & { readonly outcome: string };
}

/** `x-decide` of the schema as it is written there. */
export interface DecisionTable {
  readonly tellers: readonly { readonly name: string; readonly facts: readonly string[] }[];
  readonly rows: readonly Row[];
}

export function readDecisionTable(): DecisionTable {
  const file = new URL('../../../schemas/url-time-of-click-activity.schema.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'))['x-decide'];
}

/**
 * Decides by reading the table, so that a table with a row less can be tried. The generated code
 * says the same in straight lines; the vectors hold under both.
 */
export function decideBySchema({ tellers, rows }: DecisionTable, sent: Facts): Decision {
  const facts = sent as unknown as Readonly<Record<string, Literal | null>>;
  const told = tellers.flatMap((teller) => {
    const row = rows.find(({ when }) =>
      when.some((one) => isOf(one, teller.facts) && holds(one, facts, rows)),
    );
    return row ? [{ row, teller: teller.name }] : [];
  });
  const decided = told.find(({ row }) => !row.yields);
  const { row, teller } = decided ??
    told[0] ?? { row: rows.find(({ otherwise }) => otherwise), teller: null };
  if (!row) throw new Error('no row of the table holds');
  const later = decided ? told.slice(told.indexOf(decided) + 1) : [];
  const { reason, ...then } = row.then;
  return {
    ...then,
    row: row.id,
    teller,
    outcomeReason: reason,
    blocked: then.blocked === 'sent' ? facts.legacyBlocked : then.blocked,
    clickedThrough:
      then.clickedThrough === 'sent'
        ? (facts.isClickedThrough ?? facts.legacyClickedThrough)
        : then.clickedThrough,
    conflicting: later.some(({ row: other }) => !other.yields && contradicts(other, row)),
  } as unknown as Decision;
}

function contradicts(later: Row, decided: Row): boolean {
  return later.then.outcome !== 'unknown' && later.then.outcome !== decided.then.outcome;
}

/** An alternative belongs to the teller whose facts it names. */
function isOf(one: Alternative, facts: readonly string[]): boolean {
  return Object.keys(one).every((fact) => facts.includes(fact));
}

function holds(
  one: Alternative,
  facts: Readonly<Record<string, Literal | null>>,
  rows: readonly Row[],
): boolean {
  return Object.entries(one).every(([fact, condition]) => {
    const value = folded(facts[fact] ?? null);
    if (typeof condition !== 'object') return value === folded(condition);
    if ('absent' in condition) return value === null;
    if ('in' in condition) return condition.in.some((literal) => folded(literal) === value);
    return value !== null && !listed(fact, rows).includes(value);
  });
}

function listed(fact: string, rows: readonly Row[]): readonly (Literal | null)[] {
  return rows.flatMap(({ when }) =>
    when.flatMap(({ [fact]: condition }) => {
      if (condition === undefined) return [];
      if (typeof condition !== 'object') return [folded(condition)];
      return 'in' in condition ? condition.in.map(folded) : [];
    }),
  );
}

function folded<T>(value: T): T | string {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
