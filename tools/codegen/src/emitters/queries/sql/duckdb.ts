import type { SqlDialect, SqlType } from './dialect.ts';
import { DUCKDB_CONVERSIONS } from './duckdb-conversions.ts';
import { DUCKDB_FUNCTIONS } from './duckdb-functions.ts';

const TYPES: Readonly<Record<SqlType, string>> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  boolean: 'BOOLEAN',
  'text[]': 'VARCHAR[]',
  'integer[]': 'BIGINT[]',
  json: 'JSON',
};

export const duckdb: SqlDialect = {
  name: 'duckdb',
  title: 'DuckDB 1.3 or newer',
  usage: [
    'Load it with `.read timeofclick.sql`, then ask a table that has the column `record`, of type JSON:',
    "  CREATE TABLE records AS SELECT json AS record FROM read_json_objects('export.json');",
    "  SELECT * FROM url_time_of_click_activities('records');",
  ],
  functions: DUCKDB_FUNCTIONS,
  conversions: DUCKDB_CONVERSIONS,
  jsonList: 'JSON[]',
  start:
    'SELECT [row_number() OVER ()] AS place, CAST(record AS JSON) AS record FROM query_table(records)',
  typeName: (type) => TYPES[type],
  bareKeys: (suffixes) =>
    suffixes.length === 0
      ? 'toc_folds(keys)'
      : `list_transform(keys, lambda k: lower(replace(regexp_replace(k, '(.)(?:${suffixes.join('|')})$', '\\1'), '_', '')))`,
  // DuckDB writes the operand of a CASE once for each WHEN, which makes long ones slow to plan.
  lookUp: (value, entries) =>
    `[${entries.map(([, to]) => to).join(', ')}][list_position([${entries.map(([from]) => from).join(', ')}], ${value})]`,
  listOf: (values) => `[${values.join(', ')}]`,
  defineFunction: (name, parameters, _type, body) =>
    `CREATE OR REPLACE MACRO ${name}(${parameters.map((one) => one.name).join(', ')}) AS\n${body};\n`,
  defineQuery: (_columns, query) =>
    `CREATE OR REPLACE MACRO url_time_of_click_activities(records) AS TABLE\n${query};\n`,
  openList: (
    list,
    columns,
    from,
  ) => `SELECT list_append(place, generate_subscripts(list, 1)) AS place, unnest(list) AS record, ${columns.join(', ')}
    FROM (SELECT *, ${list} AS list FROM ${from}) listed`,
};
