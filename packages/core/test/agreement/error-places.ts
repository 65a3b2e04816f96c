import type { ErrorObject } from 'ajv';
import type { Issue } from '../../src/gen/types.ts';
import { pointerKey } from '../../src/runtime/issue.ts';

/** Pointers at which our validator found an error, each once, sorted. */
export function placesOfIssues(issues: readonly Issue[]): readonly string[] {
  const errors = issues.filter((issue) => issue.severity === 'error');
  return [...new Set(errors.map((issue) => issue.path))].sort();
}

/**
 * Pointers at which Ajv found an error, each once, sorted. What it says about the branches of an
 * `anyOf` is left out: the branch that is meant speaks for itself, and a value of a wrong type is
 * refused beside the `anyOf` too. A value that is not recognised at all has one place: the root.
 */
export function placesOfAjv(errors: readonly ErrorObject[]): readonly string[] {
  const refused = errors.some(
    ({ instancePath, keyword }) => instancePath === '' && /^(anyOf|type)$/.test(keyword),
  );
  if (refused) return [''];
  const meant = errors.filter(
    (error) => error.keyword !== 'anyOf' && !/\/anyOf\/1\//.test(error.schemaPath),
  );
  return [...new Set(meant.map(placeOf))].sort();
}

function placeOf({ instancePath, params }: ErrorObject): string {
  const key = params.missingProperty ?? params.additionalProperty;
  return typeof key === 'string' ? `${instancePath}/${pointerKey(key)}` : instancePath;
}
