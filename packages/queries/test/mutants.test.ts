import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildModel } from '../../../tools/codegen/src/build-model/build-model.ts';
import { emitKql } from '../../../tools/codegen/src/emitters/queries/kql/emit-kql.ts';
import { emitSql } from '../../../tools/codegen/src/emitters/queries/sql/emit-sql.ts';
import { readSchemas, type SchemaFile } from '../../../tools/codegen/src/read-schemas.ts';
import { openDuckDb } from './duckdb.ts';

const ACTIVITY = 'url-time-of-click-activity.schema.json';
const files = readSchemas(fileURLToPath(new URL('../../../schemas', import.meta.url)));
const own = emitted(files);
const rows = activityOf(files)['x-decide'].rows.map(({ id }) => id);

interface ActivitySchema {
  readonly properties: Record<string, { 'x-from'?: Record<string, { path?: string | string[] }> }>;
  readonly 'x-decide': {
    readonly rows: { readonly id: string; readonly then: { outcome: string } }[];
  };
}

test('there are rows to change', () => expect(rows.length).toBeGreaterThan(10));

test.each(rows)('another outcome of the row "%s" changes every query', (id) => {
  const changed = emitted(
    mutated((schema) => {
      const then = schema['x-decide'].rows.find((row) => row.id === id)?.then;
      if (then) then.outcome = then.outcome === 'reached' ? 'stopped' : 'reached';
    }),
  );
  for (const [path, text] of own) expect(changed.get(path), path).not.toBe(text);
});

test('another cell of a member changes the queries of its shape, and no other', () => {
  const changed = emitted(
    mutated((schema) => {
      const rule = schema.properties.userIp?.['x-from']?.['url-click-events'];
      if (rule) rule.path = '/ClientAddress';
    }),
  );
  const different = [...own].filter(([path, text]) => changed.get(path) !== text);
  expect(different.map(([path]) => path)).toEqual([
    'duckdb/timeofclick.sql',
    'postgresql/timeofclick.sql',
    'kql/url-click-events.kql',
  ]);
});

test('a row that decides otherwise decides otherwise in the engine', async () => {
  const record = JSON.stringify({ RecordType: 41, Operation: 'TIUrlClickData', UrlClickAction: 4 });
  const changed = emitted(
    mutated((schema) => {
      const row = schema['x-decide'].rows.find(({ id }) => id === 'overrode-block');
      if (row) row.then.outcome = 'stopped';
    }),
  );
  const outcomes = [own, changed].map(async (queries) => {
    const duckdb = await openDuckDb(queries.get('duckdb/timeofclick.sql'));
    return (await duckdb.activitiesOf([record]))[0]?.[0]?.outcome;
  });
  expect(await Promise.all(outcomes)).toEqual(['reached', 'stopped']);
});

function emitted(schemas: readonly SchemaFile[]): ReadonlyMap<string, string> {
  const { model, problems } = buildModel(schemas);
  expect(problems).toEqual([]);
  return new Map([...emitSql(model), ...emitKql(model)].map(({ path, text }) => [path, text]));
}

function mutated(change: (schema: ActivitySchema) => void): readonly SchemaFile[] {
  const schema = activityOf(files);
  change(schema);
  return files.map((file) =>
    file.path === ACTIVITY ? { ...file, text: JSON.stringify(schema) } : file,
  );
}

function activityOf(schemas: readonly SchemaFile[]): ActivitySchema {
  return JSON.parse(schemas.find(({ path }) => path === ACTIVITY)?.text ?? '{}');
}
