import type { Place } from '../problem.ts';

/** `documentation` changes no value and no check. */
export type Level = 'breaking' | 'addition' | 'documentation';

/** One difference between two versions of the schemas. */
export interface Change {
  /** For who reads values: code written for the old schemas meets what the new ones allow. */
  readonly readers: Level;
  /** For who writes values: values made for the old schemas are checked and converted by the new ones. */
  readonly writers: Level;
  readonly message: string;
  readonly place: Place;
}

export type Verdict = 'major' | 'minor' | 'patch' | 'none';

export const verdicts: readonly Verdict[] = ['none', 'patch', 'minor', 'major'];

/** The smallest step of the version that does not promise too little. */
export function verdictOf(changes: readonly Change[]): Verdict {
  const levels = changes.map(levelOf);
  if (levels.includes('breaking')) return 'major';
  if (levels.includes('addition')) return 'minor';
  return levels.length === 0 ? 'none' : 'patch';
}

/** The worse of both. */
export function levelOf({ readers, writers }: Change): Level {
  if (readers === 'breaking' || writers === 'breaking') return 'breaking';
  return readers === 'addition' || writers === 'addition' ? 'addition' : 'documentation';
}

export function change(readers: Level, writers: Level, place: Place, message: string): Change {
  return { readers, writers, place, message };
}

/** The same for both. */
export function both(level: Level, place: Place, message: string): Change {
  return change(level, level, place, message);
}

/** Things of two versions by name: gone, new, and in both. */
export function paired<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (thing: T) => string,
): { readonly gone: readonly T[]; readonly fresh: readonly T[]; readonly kept: readonly [T, T][] } {
  const old = new Map(before.map((thing) => [nameOf(thing), thing]));
  const names = new Set(after.map(nameOf));
  return {
    gone: before.filter((thing) => !names.has(nameOf(thing))),
    fresh: after.filter((thing) => !old.has(nameOf(thing))),
    kept: after.flatMap((thing): [T, T][] => {
      const other = old.get(nameOf(thing));
      return other === undefined ? [] : [[other, thing]];
    }),
  };
}

/** Equal in everything but where they stand and what is said about them. */
export function isSame(a: unknown, b: unknown): boolean {
  return textOf(a) === textOf(b);
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (key === 'place' || key === 'description' || key === 'id' || key === 'title')
      return undefined;
    return part instanceof Map ? [...part] : part;
  });
}
