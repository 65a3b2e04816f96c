import { CONVERSIONS } from '../convert/conversions.ts';
import { type CellRule, FACT_RULES, FALLBACKS, MEMBER_RULES } from '../gen/cell-rules.ts';
import { KEYS } from '../gen/keys.ts';
import type { ShapeName, TerminalShapeName, WrapperShapeName } from '../gen/shapes.ts';
import { sentPointer } from '../records/canonicalize.ts';
import type { Folding } from '../records/folding.ts';
import type { FromKeys } from '../records/key-list.ts';
import { foldingOf } from '../records/spellings.ts';
import type { OpenedRecord } from '../shapes/opened.ts';
import { shapeNamed, wireOf } from '../shapes/shape-named.ts';
import { ACTIVITY_MEMBERS, type ActivityMember } from './activity-members.ts';
import type { ReadyRule } from './read-cells.ts';

/** What is to be read from a record of one terminal shape with certain keys. */
export interface RecordPlan {
  readonly family: string;
  readonly members: readonly ReadyRule[];
  readonly facts: readonly ReadyRule[];
  /** Members that hold JSON as text and may be looked into. */
  readonly opened: readonly string[];
}

/** By shape: rules of records for their keys, or rules of wrappers. */
const plans = new Map<ShapeName, FromKeys<RecordPlan>>();
const wrapperRules = new Map<ShapeName, readonly ReadyRule[]>();

/** Works everything out anew: for who changed rules or conversions, as tests of the vectors do. */
export function forgetPlans(): void {
  plans.clear();
  wrapperRules.clear();
}

/** Rules for cells that the record has: most have half of those that their shape knows. */
export function planOf({ terminal, keys }: OpenedRecord): RecordPlan {
  let plan = plans.get(terminal);
  if (plan === undefined) {
    plan = planFor(terminal);
    plans.set(terminal, plan);
  }
  return keys.get(plan);
}

export function fallbacksOf(wrapper: WrapperShapeName): readonly ReadyRule[] {
  let rules = wrapperRules.get(wrapper);
  if (rules === undefined) {
    rules = FALLBACKS[wrapper].map(ready);
    wrapperRules.set(wrapper, rules);
  }
  return rules;
}

function planFor(terminal: TerminalShapeName): FromKeys<RecordPlan> {
  const shape = shapeNamed(terminal);
  const folding = foldingOf(KEYS[wireOf(shape)], shape.suffixes);
  const members = MEMBER_RULES[terminal].map(ready);
  const facts = FACT_RULES[terminal].map(ready);
  const family = shape.family ?? '';
  const opened = shape.view.map((cell) => cell[0] ?? '');
  return (list) => {
    const { renamed, members: there } = list.get(folding);
    const names = new Set(there.map(({ canonical }) => canonical));
    return {
      family,
      members: rulesFor(members, names, renamed),
      facts: rulesFor(facts, names, renamed),
      opened,
    };
  };
}

/** Leaves out cells that are not there; pointers lead into the record as sent. */
function rulesFor(
  rules: readonly ReadyRule[],
  names: ReadonlySet<string>,
  renamed: Folding['renamed'],
): readonly ReadyRule[] {
  const kept: ReadyRule[] = [];
  for (const rule of rules) {
    const { cells, pointers } = rule;
    const isThere = (_: unknown, at: number) => names.has(cells[at]?.[0] ?? '');
    if (!cells.some(isThere)) continue;
    // Nearly every rule has one cell, under its usual key.
    if (renamed === null && cells.length === 1) kept.push(rule);
    else {
      const sent = pointers.filter(isThere).map((pointer) => sentPointer(pointer, renamed));
      kept.push({ ...rule, cells: cells.filter(isThere), pointers: sent });
    }
  }
  return kept;
}

function ready(rule: CellRule): ReadyRule {
  const { member, convert } = rule;
  const place = ACTIVITY_MEMBERS.indexOf(member as ActivityMember);
  return { ...rule, place, conversion: CONVERSIONS[convert] };
}
