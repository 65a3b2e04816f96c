import { auditLogRecordTypeValue } from '../gen/enums.ts';
import type { ValueTest } from '../gen/shapes.ts';
import { isMemberLike } from '../runtime/check.ts';

/** Whether one value of an object is what a shape asks for. */
export function matchesValue(value: unknown, test: ValueTest): boolean {
  if (test.equals !== undefined && !equals(value, test.equals)) return false;
  if (test.in !== undefined && !test.in.some((wanted) => equals(value, wanted))) return false;
  if (test.prefix !== undefined) {
    if (typeof value !== 'string' || !folded(value).startsWith(folded(test.prefix))) return false;
  }
  if (test.type !== undefined && jsonTypeOf(value) !== test.type) return false;
  return test.integerLike !== true || isMemberLike(value, auditLogRecordTypeValue);
}

/**
 * `40` is also sent as "40", and names come in any letter case and as `THREAT_INTELLIGENCE_URL`.
 * The search for candidates of the fast mode allows as much.
 */
function equals(value: unknown, wanted: unknown): boolean {
  if (value === wanted) return true;
  if (typeof value !== 'string') return false;
  if (typeof wanted === 'number') return INTEGER.test(value) && Number(value) === wanted;
  return typeof wanted === 'string' && folded(value) === folded(wanted);
}

const INTEGER = /^\s*[+-]?\d{1,15}(?:\.0+)?\s*$/;

function folded(text: string): string {
  return text
    .trim()
    .replace(/[\s_]+/g, '')
    .toLowerCase();
}

function jsonTypeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
