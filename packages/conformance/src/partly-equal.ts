import type { Partially } from './vector.ts';

/**
 * Compares what is expected with what was found: objects by the members that are named, lists and
 * everything else whole.
 * @returns one line for each difference, beginning with the place
 */
export function differencesPartly(place: string, expected: unknown, actual: unknown): string[] {
  if (isObject(expected) && isObject(actual)) {
    return Object.keys(expected).flatMap((member) => {
      const inside = `${place}.${member}`;
      if (!Object.hasOwn(actual, member)) return [`${inside}: is not there`];
      return differencesPartly(inside, expected[member], actual[member]);
    });
  }
  return differencesWhole(place, expected, actual);
}

/** The same, where nothing may be more or less; the order of keys does not count. */
export function differencesWhole(place: string, expected: unknown, actual: unknown): string[] {
  if (isEqual(expected, actual)) return [];
  return [`${place}: expected ${shown(expected)}, found ${shown(actual)}`];
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (a === 0 && b === 0)) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, at) => isEqual(item, b[at]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
  );
}

function isObject(value: unknown): value is Partially {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
