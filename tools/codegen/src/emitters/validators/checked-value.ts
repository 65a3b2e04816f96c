import type { JsonKind, SchemaModel, TypeModel } from '../../model.ts';
import type { PropertyRule, Severity } from '../../profile/profile-model.ts';
import { quoted } from '../../text/typescript-text.ts';
import type { CodeWriter } from './code-writer.ts';

// Modules that generated checks import from, as seen from `validators/`.
export const CHECK = '../../runtime/check.ts';
export const FORMATS = '../../runtime/formats.ts';
export const ISSUE = '../../runtime/issue.ts';
export const ENUMS = '../enums.ts';

/** A value for which code is being written, and what that code may use. */
export interface CheckedValue {
  readonly type: TypeModel;
  /** Variable that holds it. */
  readonly variable: string;
  /** Expression of its JSON Pointer: a template literal with its backticks. */
  readonly path: string;
  /** Severities; the same for everything inside the value. */
  readonly rule: PropertyRule;
  /** Loops around it, so that nested loops get other variables. */
  readonly depth: number;
  readonly writer: CodeWriter;
  readonly model: SchemaModel;
  /** Expression that checks the members of an object; false when one has an error. */
  readonly membersCall: (typeName: string, variable: string, path: string) => string;
  /** Writes the checks of a value inside this one. */
  readonly writeInner: (value: CheckedValue) => void;
}

/** One step of the if-chain: the kinds it takes, the test that leads to it, what is done there. */
export interface Branch {
  readonly kinds: readonly JsonKind[];
  readonly test: string;
  readonly body: () => void;
}

/** Refuses the value's type. */
export function refusal({ type, variable, path, writer }: CheckedValue): string {
  const name = writer.use(CHECK, 'wrongType');
  return `valid = ${name}(issues, ${path}, ${quoted(type.kinds.join('|'))}, ${variable});`;
}

/**
 * Writes `TEST NAME(issues, SEVERITY, PATH, …);`, with an assignment when it is an error and not at
 * all when the profile does not ask.
 *
 * @param parts further arguments, as code
 */
export function writeReport(
  { path, writer }: Pick<CheckedValue, 'path' | 'writer'>,
  test: string,
  name: 'wrongFormat' | 'unknownMember',
  severity: Severity | null,
  parts: readonly string[],
): void {
  if (severity === null) return;
  const list = ['issues', `'${severity}'`, path, ...parts].join(', ');
  const call = `${writer.use(CHECK, name)}(${list});`;
  writer.line(`${test} ${severity === 'error' ? 'valid = ' : ''}${call}`);
}
