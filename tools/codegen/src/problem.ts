/** Where something is written in the schemas. */
export interface Place {
  /** Path below the schemas folder, with `/`. */
  readonly file: string;
  /** JSON Pointer inside that file; `''` is the whole document. */
  readonly pointer: string;
}

/** One mistake in the schemas. */
export interface Problem extends Place {
  readonly message: string;
}

/** The place one key or index below another. */
export function below(place: Place, key: string | number): Place {
  return { file: place.file, pointer: `${place.pointer}/${escapePointer(String(key))}` };
}

export function problemAt(place: Place, message: string): Problem {
  return { file: place.file, pointer: place.pointer, message };
}

/** One line per problem: `schemas/x.schema.json#/properties/Url: message`, sorted as found. */
export function describeProblem(problem: Problem): string {
  return `${problem.file}#${problem.pointer}: ${problem.message}`;
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
