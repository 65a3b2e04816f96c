import type { DetectRule } from '../gen/shapes.ts';
import type { JsonObject } from '../records/json-object.ts';
import { matchesValue } from './matches-value.ts';
import type { ShapeKeys } from './shape-keys.ts';
import type { Views } from './views.ts';
import { walk } from './walk.ts';

/** What a detection rule asks of the values of an object that has its keys. */
export type KeyedRule = readonly {
  /** As the object has it; `undefined` without one, and then the rule cannot hold. */
  readonly key: string | undefined;
  readonly rest: readonly string[];
  readonly test: DetectRule['values'][number];
}[];

/** @returns no rule, when the keys of the rule are not there */
export function keyedRule(
  { keys, exactKeys, anyKey, absent, values }: DetectRule,
  sent: readonly string[],
  asked: ShapeKeys,
  takesSuffixes: boolean,
): readonly KeyedRule[] {
  const keyOf = (name = '') => asked.keyOf(name, takesSuffixes);
  const isThere = (name: string) => keyOf(name) !== undefined;
  const isKeyed =
    keys.every(isThere) &&
    (anyKey.length === 0 || anyKey.some(isThere)) &&
    !absent.some(isThere) &&
    exactKeys.every((key) => sent.includes(key));
  if (!isKeyed) return [];
  return [values.map((test) => ({ key: keyOf(test.cell[0]), rest: test.cell.slice(1), test }))];
}

/** Names that a rule looks at, in its own spelling. */
export function namesIn(rule: DetectRule): readonly string[] {
  const tested = rule.values.map((test) => test.cell[0] ?? '');
  return [...rule.keys, ...rule.anyKey, ...rule.absent, ...tested];
}

/** Whether the values are what the rule asks for. */
export function holds(rule: KeyedRule, object: JsonObject, views: Views): boolean {
  for (const { key, rest, test } of rule) {
    if (key === undefined) return false;
    const value = rest.length === 0 ? object[key] : walk(views.open(key), rest);
    if (value === undefined || !matchesValue(value, test)) return false;
  }
  return true;
}

/** Whether the cells that a rule tests have anything in them. */
export function says(rule: KeyedRule, object: JsonObject): boolean {
  for (const { key } of rule) {
    if (key === undefined || object[key] === null || object[key] === '') return false;
  }
  return true;
}
