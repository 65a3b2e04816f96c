import { expect, test } from 'vitest';
import conversions from '../../../schemas/conversions.json' with { type: 'json' };
import { openDuckDb } from './duckdb.ts';
import { openPostgreSql } from './postgresql.ts';

interface ConversionVector {
  readonly in: unknown;
  readonly out: unknown;
  readonly why: string;
}

const engines = [await openDuckDb(), await openPostgreSql()];
const named = Object.entries(conversions) as [string, { vectors: readonly ConversionVector[] }][];
const cases = engines.flatMap((engine) =>
  named.map(([name, { vectors }]) => ({ engine, name, vectors, title: `${engine.name}: ${name}` })),
);

// The same vectors that core's conversions are tested with; issues are the reader's.
test.each(cases)('$title gives what its vectors say', async ({ engine, name, vectors }) => {
  const parts = PARTS[name] ?? [''];
  for (const part of parts) {
    const functionName = `toc_convert_${`${name}${part && ` as ${part}`}`.replaceAll(/[- ]/g, '_')}`;
    const got = await engine.applied(
      functionName,
      vectors.map((one) => JSON.stringify(one.in)),
    );
    const wanted = vectors.map((one) => (part === '' ? one.out : partOf(one.out, part)));
    expect(got.map((value, at) => [vectors[at]?.in, value])).toEqual(
      wanted.map((value, at) => [vectors[at]?.in, value]),
    );
    expect(vectors.length).toBeGreaterThan(5);
  }
});

/** Conversions to an object have a column for each part; the source is the reader's. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'click-action': ['code', 'name'],
  'action-name': ['code', 'name'],
};

function partOf(out: unknown, part: string): unknown {
  return out === null ? null : (out as Readonly<Record<string, unknown>>)[part];
}
