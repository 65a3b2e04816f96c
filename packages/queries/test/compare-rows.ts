import type { ActivityRow } from './engine.ts';

/** Columns that tell what only a reader knows; see README.md. */
const READERS_OWN = ['schemaversion', 'actionsource', 'provenancealiases', 'provenanceconversions'];

/** How the rows of an engine differ from flat activities of the reader; empty when they do not. */
export function differences(
  rows: readonly ActivityRow[],
  expected: readonly Readonly<Record<string, unknown>>[],
): readonly string[] {
  const kept = rows.filter((row) => row.wrongtype === null || row.wrongtype === undefined);
  if (kept.length !== expected.length)
    return [`${kept.length} rows, the reader gives ${expected.length}`];
  return expected.flatMap((activity, at) =>
    Object.entries(activity).flatMap(([column, value]) => {
      const name = column.replace('.', '').toLowerCase();
      if (READERS_OWN.includes(name)) return [];
      const got = asCell(kept[at]?.[name]);
      return got === value
        ? []
        : [
            `row ${at + 1}: ${column} is ${JSON.stringify(got)}, the reader gives ${JSON.stringify(value)}`,
          ];
    }),
  );
}

function asCell(value: unknown): unknown {
  return Array.isArray(value) ? JSON.stringify(value) : value;
}
