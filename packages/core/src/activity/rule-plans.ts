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
  return (keys) => {
    const folded = folding(keys);
    return {
      family: shape.family ?? '',
      members: rulesFor(MEMBER_RULES[terminal], folded),
      facts: rulesFor(FACT_RULES[terminal], folded),
      opened: shape.view.map((cell) => cell[0] ?? ''),
    };
  };
}

/** Leaves out cells that are not there; pointers lead into the record as sent. */
function rulesFor(rules: readonly CellRule[], { members, renamed }: Folding): ReadyRule[] {
  const names = new Set(members.map(({ canonical }) => canonical));
  return rules.flatMap((rule) => {
    const { cells, pointers } = rule;
    const isThere = (_: unknown, at: number) => names.has(cells[at]?.[0] ?? '');
    const kept = {
      ...rule,
      cells: cells.filter(isThere),
      pointers: pointers.filter(isThere).map((pointer) => sentPointer(pointer, renamed)),
    };
    return kept.cells.length === 0 ? [] : [ready(kept)];
  });
}

function ready(rule: CellRule): ReadyRule {
  const { member, convert } = rule;
  const place = ACTIVITY_MEMBERS.indexOf(member as ActivityMember);
  return { ...rule, place, conversion: CONVERSIONS[convert] };
}
