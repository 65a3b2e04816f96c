import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { type ActivityRow, foldedRow, type SqlEngine } from './engine.ts';

const FILE = new URL('../gen/postgresql/timeofclick.sql', import.meta.url);

/** PostgreSQL as WebAssembly, with its generated file: it needs no server, so it runs everywhere. */
export async function openPostgreSql(): Promise<SqlEngine> {
  const database = await PGlite.create();
  await database.exec(readFileSync(FILE, 'utf8'));
  const [version] = (await database.query<{ server_version: string }>('SHOW server_version')).rows;
  return new PostgreSql(database, version?.server_version ?? '');
}

class PostgreSql implements SqlEngine {
  readonly name: string;
  readonly #database: PGlite;

  constructor(database: PGlite, version: string) {
    this.#database = database;
    this.name = `PostgreSQL ${version}`;
  }

  async activitiesOf(records: readonly string[]): Promise<readonly (readonly ActivityRow[])[]> {
    const { rows } = await this.#database.query<{ number: number; found: ActivityRow }>(
      `SELECT number::int, to_json(a) AS found FROM json_array_elements_text($1::json) WITH ORDINALITY AS r(record, number)
       CROSS JOIN LATERAL url_time_of_click_activities(r.record::json) a`,
      [JSON.stringify(records)],
    );
    return records.map((_, at) =>
      rows.filter(({ number }) => number === at + 1).map(({ found }) => foldedRow(found)),
    );
  }

  async applied(functionName: string, values: readonly string[]): Promise<readonly unknown[]> {
    const { rows } = await this.#database.query<{ value: unknown }>(
      `SELECT to_json(${functionName}(cell::json)) AS value FROM json_array_elements_text($1::json) WITH ORDINALITY AS c(cell, number) ORDER BY number`,
      [JSON.stringify(values)],
    );
    return rows.map(({ value }) => value);
  }
}
