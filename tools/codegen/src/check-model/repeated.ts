import { type Place, type Problem, problemAt } from '../problem.ts';

/** A named thing, for finding two of one name. */
export interface Named {
  readonly name: string;
  readonly place: Place;
}

/** One problem for each thing whose name an earlier one has. */
export function repeatedNames(things: readonly Named[], what: string): readonly Problem[] {
  const first = new Map<string, Place>();
  return things.flatMap(({ name, place }) => {
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, place);
      return [];
    }
    const where = `${earlier.file}#${earlier.pointer}`;
    return [problemAt(place, `there is already ${what} "${name}" at ${where}`)];
  });
}
