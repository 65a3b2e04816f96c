import type { IssueCode } from '../gen/enums.ts';
import type { Issue } from '../gen/types.ts';

/**
 * An issue. Never put a value of the record into it: those are personal data.
 * @param path JSON Pointer, `''` for the record itself
 */
export function issue(
  code: IssueCode,
  path: string,
  severity: Issue['severity'],
  params: Issue['params'] = {},
): Issue {
  return { code, path, severity, params };
}

/** JSON Pointer of a walk from the root: `['Data', 'a/b']` is `/Data/a~1b`. */
export function pointerOf(keys: readonly (string | number)[]): string {
  let pointer = '';
  for (const key of keys) pointer += `/${pointerKey(key)}`;
  return pointer;
}

/** One key as it stands in a JSON Pointer. */
export function pointerKey(key: string | number): string {
  if (typeof key === 'number') return String(key);
  return key.includes('~') || key.includes('/')
    ? key.replaceAll('~', '~0').replaceAll('/', '~1')
    : key;
}
