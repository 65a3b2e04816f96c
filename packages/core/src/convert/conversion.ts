import type { IssueCode } from '../gen/enums.ts';
import type { Issue } from '../gen/types.ts';
import { jsonType } from '../runtime/check.ts';
import { withoutMargin } from '../runtime/formats.ts';
import { issue } from '../runtime/issue.ts';

/** Where a value stands, and where its conversion puts what it has to say. */
export interface ConversionContext {
  /** JSON Pointer of the cell in the record. */
  readonly pointer: string;
  /** Issues of the record so far; conversions only add. */
  readonly issues: Issue[];
}

/**
 * Turns the value of a cell into the value of a member. Never throws.
 * @returns null when the cell says nothing, or nothing that the member can hold
 */
export type Conversion<T> = (value: unknown, context: ConversionContext) => T | null;

/**
 * Adds an issue unless the cell already has it: validation looks at the same cells, and several
 * members may be read from one cell.
 */
export function report(
  context: ConversionContext,
  severity: Issue['severity'],
  code: IssueCode,
  params: Issue['params'] = {},
): void {
  const known = context.issues.some((old) => old.code === code && old.path === context.pointer);
  if (!known) context.issues.push(issue(code, context.pointer, severity, params));
}

/** The value is of a JSON type that the conversion cannot take. @returns null */
export function refuseType(value: unknown, expected: string, context: ConversionContext): null {
  report(context, 'error', 'property_type', { expected, actual: jsonType(value) });
  return null;
}

/**
 * The text of a cell without what real records carry around it now and then: blanks, line ends,
 * zero-width marks.
 * @returns null, with an issue, for Microsoft's ways to write nothing: "" and "<null>"
 */
export function textOf(sent: string, context: ConversionContext): string | null {
  const text = withoutMargin(sent);
  if (text !== '' && text !== '<null>') return text;
  report(context, 'info', 'empty_value');
  return null;
}
