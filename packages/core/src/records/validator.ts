import type { WireKeys } from '../gen/keys.ts';
import type { Issue } from '../gen/types.ts';
import { describeRefusal } from '../issues/describe-refusal.ts';
import { numberOfMember } from '../runtime/has-number.ts';
import { issue, pointerOf } from '../runtime/issue.ts';
import { canonicalizeKeys, sentPointer } from './canonicalize.ts';
import { isJsonObject } from './json-object.ts';
import type { StandardSchema } from './standard-schema.ts';

/**
 * `observed`: what real records look like; odd values are warnings. `documented`: names, types and
 * mandatory flags exactly as Microsoft's page prints them; every deviation is an error.
 */
export type Profile = 'observed' | 'documented';

export type Validation<T> =
  | {
      readonly success: true;
      /** The record under its canonical names: the value itself unless a key had to be folded. */
      readonly record: T;
      /** Warnings and infos. */
      readonly issues: readonly Issue[];
    }
  | { readonly success: false; readonly issues: readonly Issue[] };

export interface ValidateOptions {
  /** Default `observed`. */
  readonly profile?: Profile;
}

/** A validator that also works wherever a Standard Schema does (with the observed profile). */
export interface Validator<T> extends StandardSchema<T> {
  (value: unknown, options?: ValidateOptions): Validation<T>;
}

/** A generated check: adds issues, says false when one of them is an error. */
export type Check = (value: unknown, issues: Issue[]) => boolean;

/** Joins the folding of keys and the two generated checks of one wire form. */
export function validatorOf<T>(
  keys: WireKeys,
  checks: Readonly<Record<Profile, Check>>,
): Validator<T> {
  const validate = (value: unknown, options: ValidateOptions = {}): Validation<T> => {
    const issues: Issue[] = [];
    if (options.profile === 'documented') {
      const success = checks.documented(value, issues);
      return success ? { success, record: value as T, issues } : { success, issues };
    }
    if (!isJsonObject(value))
      return { success: false, issues: [issue('not_a_record', '', 'error')] };
    const canonical = canonicalizeKeys(value, keys);
    issues.push(...canonical.issues);
    for (const { sent, documented } of canonical.aliases) {
      issues.push(issue('property_alias', pointerOf([sent]), 'info', { documented }));
    }
    const success = checkCanonical(checks.observed, canonical, issues);
    return success ? { success, record: canonical.record as T, issues } : { success, issues };
  };
  return withStandard(validate);
}

/**
 * A validator that asks the one which a member of the record chooses: its number in a table, or else
 * the base.
 */
export function chosenValidator<T>(
  member: string,
  numberOf: (name: string) => number | null,
  keys: WireKeys,
  base: Validator<T>,
  byNumber: Readonly<Record<number, Validator<T>>>,
): Validator<T> {
  return withStandard((value, options) => {
    if (!isJsonObject(value)) return base(value, options);
    const number = numberOfMember(canonicalizeKeys(value, keys).record[member], numberOf);
    const chosen = number !== null && Object.hasOwn(byNumber, number) ? byNumber[number] : base;
    return (chosen ?? base)(value, options);
  });
}

function withStandard<T>(
  validate: (value: unknown, options?: ValidateOptions) => Validation<T>,
): Validator<T> {
  return Object.assign(validate, {
    '~standard': {
      version: 1 as const,
      vendor: 'timeofclick',
      validate(value: unknown) {
        const validation = validate(value);
        if (validation.success) return { value: validation.record };
        const errors = validation.issues.filter(({ severity }) => severity === 'error');
        return {
          issues: errors.map((one) => ({
            message: describeRefusal(one) ?? one.code,
            path: pathOf(one),
          })),
        };
      },
    },
  });
}

/** Runs a check on the canonical view; issues name the keys as sent. */
export function checkCanonical(
  check: Check,
  {
    record,
    renamed,
  }: { readonly record: object; readonly renamed: ReadonlyMap<string, string> | null },
  issues: Issue[],
): boolean {
  const before = issues.length;
  const success = check(record, issues);
  if (renamed === null) return success;
  for (let at = before; at < issues.length; at++) {
    const found = issues[at] as Issue;
    const path = sentPointer(found.path, renamed);
    if (path !== found.path) issues[at] = { ...found, path };
  }
  return success;
}

function pathOf({ path }: Issue): string[] {
  return path
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}
