import { readFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { type ActivityRow, foldedRow, type SqlEngine } from './engine.ts';

const FILE = new URL('../gen/duckdb/timeofclick.sql', import.meta.url);

/** DuckDB in memory, with its generated file. */
export async function openDuckDb(sql: string = readFileSync(FILE, 'utf8')): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(sql);
  const [version] = await jsonOf(connection, 'SELECT version()');
  return new DuckDb(connection, String(version));
}

export class DuckDb implements SqlEngine {
  readonly name: string;
  readonly #connection: DuckDBConnection;

  constructor(connection: DuckDBConnection, version: string) {
    this.#connection = connection;
    this.name = `DuckDB ${version}`;
  }

  async activitiesOf(records: readonly string[]): Promise<readonly (readonly ActivityRow[])[]> {
    await this.#fill(records);
    const rows = (await this.query(
      "SELECT to_json(found) FROM url_time_of_click_activities('records') found",
    )) as readonly { readonly place: readonly number[] }[];
    return records.map((_, at) =>
      rows.filter((row) => row.place[0] === at + 1).map((row) => foldedRow({ ...row })),
    );
  }

  async applied(functionName: string, values: readonly string[]): Promise<readonly unknown[]> {
    await this.#fill(values);
    return this.query(`SELECT to_json(${functionName}(record)) FROM records ORDER BY number`);
  }

  /** Rows of a CSV file as users read it, every cell a text. */
  csvRows(path: string): Promise<readonly unknown[]> {
    return this.query(
      `SELECT to_json(row) FROM read_csv('${path.replaceAll("'", "''")}', header = true, all_varchar = true, quote = '"', escape = '"') row`,
    );
  }

  /** The first column of each row, which is JSON. */
  query(sql: string): Promise<readonly unknown[]> {
    return jsonOf(this.#connection, sql);
  }

  async run(sql: string): Promise<void> {
    await this.#connection.run(sql);
  }

  async #fill(records: readonly string[]): Promise<void> {
    await this.run('CREATE OR REPLACE TABLE records (number INTEGER, record JSON)');
    const appender = await this.#connection.createAppender('records');
    for (const [number, record] of records.entries()) {
      appender.appendInteger(number);
      appender.appendVarchar(record);
      appender.endRow();
    }
    appender.closeSync();
  }
}

async function jsonOf(connection: DuckDBConnection, sql: string): Promise<readonly unknown[]> {
  const rows = (await connection.runAndReadAll(sql)).getRows();
  return rows.map(([cell]) =>
    typeof cell === 'string' && /^["[{\d]|^(?:true|false|null)$|^-\d/.test(cell)
      ? JSON.parse(cell)
      : cell,
  );
}
