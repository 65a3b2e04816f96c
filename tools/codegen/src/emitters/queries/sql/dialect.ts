/** A conversion in the words of one engine. */
export interface SqlConversion {
  readonly type: SqlType;
  /** Expression over `v`, a cell as JSON or NULL. */
  readonly body: string;
}

/** Types of columns and parameters. */
export type SqlType = 'text' | 'integer' | 'boolean' | 'text[]' | 'integer[]' | 'json';

export interface SqlColumn {
  readonly name: string;
  readonly type: SqlType;
}

/** What differs between engines. Everything else is written once, in SQL that all of them understand. */
export interface SqlDialect {
  /** Folder of the file. */
  readonly name: string;
  readonly title: string;
  /** How the file is used, for its first lines. */
  readonly usage: readonly string[];
  /** Functions that everything else is written with. */
  readonly functions: string;
  readonly conversions: Readonly<Record<string, SqlConversion>>;
  /** Type of a list of JSON values. */
  readonly jsonList: string;
  /** Rows that the query starts with: `place`, `record`. */
  readonly start: string;
  typeName(type: SqlType): string;
  /** Keys of an object, folded after a suffix is taken off. */
  bareKeys(suffixes: readonly string[]): string;
  /** What stands beside a value in a table; NULL for another value. */
  lookUp(value: string, entries: readonly (readonly [from: string, to: string])[]): string;
  listOf(values: readonly string[]): string;
  /** A function of one expression; `result` is a type as the engine writes it. */
  defineFunction(
    name: string,
    parameters: readonly SqlColumn[],
    result: string,
    body: string,
  ): string;
  /** The function that users call. */
  defineQuery(columns: readonly SqlColumn[], query: string): string;
  /** One row for each value of a list, with its place in it, and further columns. */
  openList(list: string, columns: readonly string[], from: string): string;
}

/** A text literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
