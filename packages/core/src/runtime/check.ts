import type { Issue } from '../gen/types.ts';
import { withoutMargin } from './formats.ts';
import { issue, pointerKey } from './issue.ts';

/** An object as JSON has it, its members unknown. */
export type CheckedObject = { readonly [key: string]: unknown };

/** How bad an issue is. */
export type Severity = Issue['severity'];

/** True for what JSON writes in braces. */
export function isObject(value: unknown): value is CheckedObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own member whose name every object inherits; `undefined` when there is none. */
export function ownMember(object: CheckedObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

// Each of the following adds an issue. Those that return false do so to be assigned: an error makes
// the value invalid.

/** The value is no form of what is asked for. */
export function notARecord(issues: Issue[], path: string): false {
  issues.push(issue('not_a_record', path, 'error'));
  return false;
}

export function missing(issues: Issue[], severity: Severity, path: string): false {
  issues.push(issue('property_missing', path, severity));
  return false;
}

/** @param expected JSON types joined with `|` */
export function wrongType(issues: Issue[], path: string, expected: string, value: unknown): false {
  issues.push(issue('property_type', path, 'error', { expected, actual: jsonType(value) }));
  return false;
}

export function wrongFormat(
  issues: Issue[],
  severity: Severity,
  path: string,
  format: string,
): false {
  issues.push(issue('property_format', path, severity, { format }));
  return false;
}

/** @param value the number, or null when a text was sent: texts are never repeated */
export function unknownMember(
  issues: Issue[],
  severity: Severity,
  path: string,
  enumName: string,
  value: number | null,
): false {
  issues.push(issue('enum_value_unknown', path, severity, { enumName, value }));
  return false;
}

/** Says whether a name is one of a list. */
export type NameTest = (name: string) => boolean;

/** The set is made when the first name is looked up: for most records none is. */
export function nameTest(names: readonly string[]): NameTest {
  let known: ReadonlySet<string> | null = null;
  return (name) => {
    known ??= new Set(names);
    return known.has(name);
  };
}

/** Members as a `for` loop sees them; counting them costs far less than looking up each name. */
export function memberCount(object: CheckedObject): number {
  let count = 0;
  for (const _ in object) count++;
  return count;
}

/** @returns false when there is one */
export function unknownProperties(
  issues: Issue[],
  severity: Severity,
  path: string,
  object: CheckedObject,
  isKnown: NameTest,
): boolean {
  const before = issues.length;
  for (const key in object) {
    if (isKnown(key)) continue;
    issues.push(issue('property_undocumented', `${path}/${pointerKey(key)}`, severity));
  }
  return issues.length === before;
}

/**
 * A text that failed a format as it stands: blanks around it are forgiven, and a text that says
 * nothing is only counted, as the conversions do.
 */
export function oddText(
  issues: Issue[],
  severity: Severity,
  path: string,
  format: string,
  hasFormat: (text: string) => boolean,
  text: string,
): void {
  const inner = withoutMargin(text);
  if (saysNothing(inner)) issues.push(issue('empty_value', path, 'info'));
  else if (!hasFormat(inner)) wrongFormat(issues, severity, path, format);
}

/** A text where the number of an enum is expected: the number as text, or a member's name. */
export function checkMemberText(
  issues: Issue[],
  severity: Severity,
  path: string,
  enumName: string,
  nameOf: (value: number) => string | null,
  numberOf: (name: string) => number | null,
  text: string,
): void {
  const inner = withoutMargin(text);
  if (saysNothing(inner)) {
    issues.push(issue('empty_value', path, 'info'));
    return;
  }
  const value = integerOf(inner);
  const known = value === null ? memberValue(numberOf, inner) !== null : nameOf(value) !== null;
  if (!known) unknownMember(issues, severity, path, enumName, value);
}

/** An integer, the text of one, or the name of a member in any letter case. */
export function isMemberLike(value: unknown, numberOf: (name: string) => number | null): boolean {
  if (typeof value !== 'string') return Number.isInteger(value);
  return /^\s*-?\d{1,15}\s*$/.test(value) || numberOf(value) !== null;
}

/** The text is in a list of lower-case texts, whatever its own letter case, or says nothing. */
export function isListed(text: string, list: readonly string[]): boolean {
  const inner = withoutMargin(text);
  return saysNothing(inner) || list.includes(inner.toLowerCase());
}

/** Number of a member's name, written as a constant too: `THREAT_INTELLIGENCE_URL`. */
export function memberValue(
  numberOf: (name: string) => number | null,
  text: string,
): number | null {
  return numberOf(text) ?? numberOf(text.replace(/[\s_]+/g, ''));
}

/** An integer written as text, `41` or `41.0`; null for any other text. */
export function integerOf(text: string): number | null {
  if (!/^[+-]?\d{1,15}(?:\.0+)?$/.test(text)) return null;
  return Number(text) || 0; // never -0
}

function saysNothing(text: string): boolean {
  return text === '' || text === '<null>';
}

/** The word of JSON Schema for the type of a value. */
export function jsonType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
