import { forgetPlans } from '../../core/src/activity/rule-plans.ts';
import { CONVERSIONS } from '../../core/src/convert/conversions.ts';
import {
  type CellRule,
  FACT_RULES,
  FALLBACKS,
  MEMBER_RULES,
} from '../../core/src/gen/cell-rules.ts';
import type { Alternative, DecisionTable, Row } from './decide-by-schema.ts';

/** One thing less in core, put back by what `apply` gives. */
export interface Mutant {
  readonly name: string;
  readonly apply: () => () => void;
}

/** Every conversion twice: as if it took values as they are, and as if it said nothing. */
export function conversionMutants(): readonly Mutant[] {
  return Object.keys(CONVERSIONS).flatMap((name) => [
    { name: `${name} as it is sent`, apply: () => replaced(CONVERSIONS, name, keep) },
    { name: `${name} says nothing`, apply: () => replaced(CONVERSIONS, name, () => null) },
  ]);
}

/** Every cell that a member, a fallback or a fact is read from, and every condition on one. */
export function mappingMutants(): readonly Mutant[] {
  return Object.entries({ MEMBER_RULES, FALLBACKS, FACT_RULES }).flatMap(([table, shapes]) =>
    Object.entries(shapes).flatMap(([shape, rules]) =>
      rules.flatMap((rule) => mutantsOfRule(`${table} ${shape}`, rule)),
    ),
  );
}

function mutantsOfRule(place: string, rule: CellRule): readonly Mutant[] {
  const without = rule.cells.map((_, at) => ({
    name: `${place} ${rule.member} without ${rule.pointers[at]}`,
    // An empty list of keys leads nowhere.
    apply: () =>
      replaced(
        rule,
        'cells',
        rule.cells.map((cell, nth) => (nth === at ? [''] : cell)),
      ),
  }));
  if (rule.when === undefined) return without;
  const unconditional = {
    name: `${place} ${rule.member} without its condition`,
    apply: () => replaced(rule, 'when', undefined),
  };
  return [...without, unconditional];
}

/** The decision table without each row, each alternative of a row, and each value of a list. */
export function tablesWithLess(table: DecisionTable): ReadonlyMap<string, DecisionTable> {
  const tables = new Map<string, DecisionTable>();
  for (const row of table.rows) {
    tables.set(`row ${row.id}`, withRow(table, row, null));
    for (const one of row.when) {
      const name = `row ${row.id} when ${JSON.stringify(one)}`;
      const rest = row.when.filter((other) => other !== one);
      tables.set(name, withRow(table, row, { ...row, when: rest }));
      for (const [value, less] of withoutEachValue(one)) {
        const when = row.when.map((other) => (other === one ? less : other));
        tables.set(`${name} without ${value}`, withRow(table, row, { ...row, when }));
      }
    }
  }
  return tables;
}

function withRow(table: DecisionTable, row: Row, other: Row | null): DecisionTable {
  return { ...table, rows: table.rows.flatMap((one) => (one === row ? (other ?? []) : one)) };
}

function withoutEachValue(one: Alternative): readonly (readonly [string, Alternative])[] {
  return Object.entries(one).flatMap(([fact, condition]) => {
    if (typeof condition !== 'object' || !('in' in condition)) return [];
    return condition.in.map((value) => {
      const rest = condition.in.filter((other) => other !== value);
      return [String(value), { ...one, [fact]: { in: rest } }] as const;
    });
  });
}

function keep(value: unknown): unknown {
  return value;
}

function replaced(object: object, member: string, value: unknown): () => void {
  const before: unknown = Reflect.get(object, member);
  const set = (now: unknown): void => {
    Reflect.set(object, member, now);
    forgetPlans();
  };
  set(value);
  return () => set(before);
}
