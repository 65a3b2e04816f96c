import { fileURLToPath } from 'node:url';
import type { Vector } from '@timeofclick/conformance';
import { inputUrl, loadVectors } from '@timeofclick/conformance/load-vectors';
import { toRow } from '@timeofclick/core';
import { readActivities } from '@timeofclick/node';
import type { DuckDb } from './duckdb.ts';

/** A vector as rows of a table, and what the reader makes of it. */
export interface CoveredVector {
  readonly name: string;
  /** JSON texts, one a row. */
  readonly records: readonly string[];
  /** Flat activities in order, those of duplicates too: a query does not de-duplicate. */
  readonly expected: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Every vector as rows; null for one whose bytes are no rows until a reader has mended them. CSV is
 * read by DuckDB itself, as a user would.
 */
export async function vectorsAsRows(
  duckdb: DuckDb,
): Promise<ReadonlyMap<string, CoveredVector | null>> {
  const vectors = new Map<string, CoveredVector | null>();
  for (const vector of loadVectors()) vectors.set(vector.name, await asRows(vector, duckdb));
  return vectors;
}

async function asRows(vector: Vector, duckdb: DuckDb): Promise<CoveredVector | null> {
  const records: string[] = [];
  for (const input of vector.inputs) {
    const values =
      jsonValues(input.bytes) ?? (await csvValues(fileURLToPath(inputUrl(vector, input)), duckdb));
    if (values === null) return null;
    records.push(...values.map((value) => JSON.stringify(value)));
  }
  const expected: Readonly<Record<string, unknown>>[] = [];
  const paths = vector.inputs.map((input) => fileURLToPath(inputUrl(vector, input)));
  for await (const item of readActivities(paths, { strict: true })) {
    if (item.kind === 'activity' || item.kind === 'duplicate') expected.push(toRow(item.activity));
  }
  return { name: vector.name, records, expected };
}

function jsonValues(bytes: Uint8Array): readonly unknown[] | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return (
      parsed(text) ??
      text
        .split(/[\r\n]+/)
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line))
    );
  } catch {
    return null;
  }
}

function parsed(text: string): readonly unknown[] | null {
  try {
    return [JSON.parse(text)];
  } catch {
    return null;
  }
}

async function csvValues(path: string, duckdb: DuckDb): Promise<readonly unknown[] | null> {
  if (!path.endsWith('.csv')) return null;
  try {
    return await duckdb.csvRows(path);
  } catch {
    return null;
  }
}
