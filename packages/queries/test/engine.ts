/** A row of `url_time_of_click_activities`, columns by name in lower case. */
export type ActivityRow = Readonly<Record<string, unknown>>;

/** An engine that has loaded its generated file. */
export interface SqlEngine {
  /** With its version, e.g. `DuckDB v1.5.5`. */
  readonly name: string;
  /**
   * @param records JSON texts, one for each row of the table
   * @returns activities for each of them, in order
   */
  activitiesOf(records: readonly string[]): Promise<readonly (readonly ActivityRow[])[]>;
  /** What a generated function makes of JSON texts, in order. */
  applied(functionName: string, values: readonly string[]): Promise<readonly unknown[]>;
}

/** Columns by name in lower case: some engines fold names. */
export function foldedRow(row: Readonly<Record<string, unknown>>): ActivityRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
