import type { DetectRule } from '../gen/shapes.ts';
import type { JsonObject } from '../records/json-object.ts';
import { matchesValue } from './matches-value.ts';
import { maskOf, type NameMask, type ShapeKeyReader, type ShapeKeys } from './shape-keys.ts';
import type { Views } from './views.ts';
import { walk } from './walk.ts';

/** A detection rule with its names turned into bits once. */
export interface FoldedRule {
  readonly all: NameMask;
  /** `null` when none of them need be there. */
  readonly any: NameMask | null;
  readonly none: NameMask;
  readonly exactKeys: readonly string[];
  readonly values: readonly {
    readonly name: number;
    readonly rest: readonly string[];
    readonly test: DetectRule['values'][number];
  }[];
  readonly takesSuffixes: boolean;
}

/** One object, prepared for rules. */
export interface Candidate {
  readonly object: JsonObject;
  readonly keys: ShapeKeys;
  readonly views: Views;
}

export function foldedRule(
  rule: DetectRule,
  reader: ShapeKeyReader,
  takesSuffixes: boolean,
): FoldedRule {
  const numbersOf = (names: readonly string[]) => names.map((name) => reader.numberOf(name));
  return {
    all: maskOf(numbersOf(rule.keys)),
    any: rule.anyKey.length === 0 ? null : maskOf(numbersOf(rule.anyKey)),
    none: maskOf(numbersOf(rule.absent)),
    exactKeys: rule.exactKeys,
    values: rule.values.map((test) => ({
      name: reader.numberOf(test.cell[0] ?? ''),
      rest: test.cell.slice(1),
      test,
    })),
    takesSuffixes,
  };
}

/** Names that a rule looks at, in its own spelling. */
export function namesIn(rule: DetectRule): readonly string[] {
  const tested = rule.values.map((test) => test.cell[0] ?? '');
  return [...rule.keys, ...rule.anyKey, ...rule.absent, ...tested];
}

/** Whether the keys of a rule are there; a header has no values to test. */
export function hasKeys(
  { all, any, none, exactKeys, takesSuffixes }: FoldedRule,
  asked: ShapeKeys,
  keys: readonly string[],
): boolean {
  return (
    asked.hasAll(all, takesSuffixes) &&
    (any === null || asked.hasAny(any, takesSuffixes)) &&
    !asked.hasAny(none, takesSuffixes) &&
    exactKeys.every((key) => keys.includes(key))
  );
}

/** Whether a rule whose keys are there holds. */
export function holds(rule: FoldedRule, { object, keys, views }: Candidate): boolean {
  for (const { name, rest, test } of rule.values) {
    const key = keys.keyOf(name, rule.takesSuffixes);
    if (key === undefined) return false;
    const value = rest.length === 0 ? object[key] : walk(views.open(key), rest);
    if (value === undefined || !matchesValue(value, test)) return false;
  }
  return true;
}
