import type { JsonKind } from '../../model.ts';
import { CHECK, type CheckedValue } from './checked-value.ts';

/** Texts are by far the most common, so their test comes first. */
const BY_FREQUENCY: readonly JsonKind[] = [
  'string',
  'null',
  'integer',
  'number',
  'boolean',
  'array',
  'object',
];

/** An expression that holds when the value is of one of the kinds. */
export function isOneOf(kinds: readonly JsonKind[], value: CheckedValue): string {
  return sorted(kinds)
    .map((kind) => isKind(kind, value))
    .join(' || ');
}

/** An expression that holds when the value is of none of the kinds; empty for no kinds. */
export function isNoneOf(kinds: readonly JsonKind[], value: CheckedValue): string {
  return sorted(kinds)
    .map((kind) => isKind(kind, value))
    .map((test) => (test.includes(' === ') ? test.replace(' === ', ' !== ') : `!${test}`))
    .join(' && ');
}

function sorted(kinds: readonly JsonKind[]): readonly JsonKind[] {
  return BY_FREQUENCY.filter((kind) => kinds.includes(kind));
}

function isKind(
  kind: JsonKind,
  { variable, writer }: Pick<CheckedValue, 'variable' | 'writer'>,
): string {
  switch (kind) {
    case 'null':
      return `${variable} === null`;
    case 'integer':
      return `Number.isInteger(${variable})`;
    case 'number':
      // JSON.parse reads 1e999 as Infinity, which is no JSON number.
      return `Number.isFinite(${variable})`;
    case 'array':
      return `Array.isArray(${variable})`;
    case 'object':
      return `${writer.use(CHECK, 'isObject')}(${variable})`;
    default:
      return `typeof ${variable} === '${kind}'`;
  }
}
