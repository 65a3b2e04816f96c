import { type CheckedObject, isObject } from '../runtime/check.ts';

/** An object as JSON has it: not null, not an array. */
export type JsonObject = CheckedObject;

/** True for what JSON writes in braces. */
export const isJsonObject: (value: unknown) => value is JsonObject = isObject;

/**
 * Sets an own member even when it is called `__proto__`, which an assignment would take for the
 * prototype.
 */
export function setMember(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value;
  else {
    Object.defineProperty(object, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
}

/** Equal as JSON values, whatever the order of keys. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((item, at) => isSameJson(item, b[at]))
    );
  }
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key]))
  );
}
