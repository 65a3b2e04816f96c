import type { SqlDialect, SqlType } from './dialect.ts';
import { POSTGRESQL_CONVERSIONS } from './postgresql-conversions.ts';
import { POSTGRESQL_FUNCTIONS } from './postgresql-functions.ts';

const TYPES: Readonly<Record<SqlType, string>> = {
  text: 'text',
  integer: 'bigint',
  boolean: 'boolean',
  'text[]': 'text[]',
  'integer[]': 'bigint[]',
  json: 'json',
};

export const postgresql: SqlDialect = {
  name: 'postgresql',
  title: 'PostgreSQL 13 or newer, in a database of UTF-8',
  usage: [
    'Load it with `\\i timeofclick.sql`, then ask it for each row of a table with a column of JSON:',
    '  SELECT a.* FROM records r CROSS JOIN LATERAL url_time_of_click_activities(r.record::json) a;',
  ],
  functions: POSTGRESQL_FUNCTIONS,
  conversions: POSTGRESQL_CONVERSIONS,
  jsonList: 'json[]',
  start: "SELECT '{}'::bigint[] AS place, sent AS record",
  typeName: (type) => TYPES[type],
  bareKeys: (suffixes) =>
    suffixes.length === 0
      ? 'toc_folds(keys)'
      : `ARRAY(SELECT lower(replace(regexp_replace(k, '(.)(?:${suffixes.join('|')})$', '\\1'), '_', '')) FROM unnest(keys) WITH ORDINALITY AS one(k, nth) ORDER BY nth)`,
  lookUp: (value, entries) =>
    `CASE ${value}\n${entries.map(([from, to]) => `  WHEN ${from} THEN ${to}\n`).join('')}END`,
  listOf: (values) => `ARRAY[${values.join(', ')}]`,
  defineFunction: (name, parameters, result, body) =>
    `CREATE OR REPLACE FUNCTION ${name}(${parameters.map((one) => `${one.name} ${TYPES[one.type]}`).join(', ')}) RETURNS ${result} LANGUAGE sql IMMUTABLE AS $$\nSELECT ${body} $$;\n`,
  defineQuery: (columns, query) =>
    `DROP FUNCTION IF EXISTS url_time_of_click_activities(json);
CREATE FUNCTION url_time_of_click_activities(sent json) RETURNS TABLE (
  ${columns.map(({ name, type }) => `${name} ${TYPES[type]}`).join(',\n  ')}
) LANGUAGE sql IMMUTABLE AS $$\n${query}\n$$;\n`,
  openList: (
    list,
    columns,
    from,
  ) => `SELECT place || nth AS place, carried AS record, ${columns.join(', ')}
    FROM (SELECT *, ${list} AS list FROM ${from}) listed CROSS JOIN LATERAL unnest(list) WITH ORDINALITY AS one(carried, nth)`,
};
