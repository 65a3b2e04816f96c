import type { Issue } from '../gen/types.ts';
import { isJsonObject, type JsonObject } from '../records/json-object.ts';
import { issue } from '../runtime/issue.ts';

/** What an identifier looks like; anything else could be text about a person. */
const CODE = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;

/** The throttling answer of the Management Activity API is written with single quotes. */
const PSEUDO_JSON = /^\s*\{\s*'error'\s*:\s*\{\s*'code'\s*:\s*'([A-Z]{2}\d{2,6})'/;

/** @returns an issue when the object is an error answer such as `{"error":{"code":"AF20055",…}}`. */
export function apiErrorIn(object: JsonObject): Issue | null {
  const error = object.error;
  if (!isJsonObject(error)) return null;
  const code = error.code;
  if (typeof code !== 'string' && typeof error.message !== 'string') return null;
  return apiError(typeof code === 'string' ? code : null);
}

/** The same for text that is no JSON. */
export function apiErrorInText(text: string): Issue | null {
  const code = PSEUDO_JSON.exec(text)?.[1];
  return code === undefined ? null : apiError(code);
}

function apiError(code: string | null): Issue {
  return issue('api_error', '', 'error', { code: code !== null && CODE.test(code) ? code : null });
}
