import { isJsonObject } from '../records/json-object.ts';

/** Follows exact own keys; `undefined` where there is nothing. */
export function walk(from: unknown, cell: readonly string[]): unknown {
  let value = from;
  for (const key of cell) {
    if (!isJsonObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}
