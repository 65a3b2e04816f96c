import { expect, test } from 'vitest';
import { differences } from './compare-rows.ts';
import { type CoveredVector, vectorsAsRows } from './covered-vectors.ts';
import { openDuckDb } from './duckdb.ts';
import type { SqlEngine } from './engine.ts';
import leftOut from './left-out.json' with { type: 'json' };
import { openPostgreSql } from './postgresql.ts';

const reasons = new Map(Object.entries(leftOut));
const duckdb = await openDuckDb();
const vectors = await vectorsAsRows(duckdb);

test('every vector is rows or has a reason in left-out.json, and no other name is there', () => {
  const unexplained = [...vectors].filter(([name, one]) => one === null && !reasons.has(name));
  expect(unexplained).toEqual([]);
  expect([...reasons.keys()].filter((name) => !vectors.has(name))).toEqual([]);
});

test.each([duckdb, await openPostgreSql()])(
  '$name makes of the vectors what the reader makes of them',
  {
    timeout: 300_000,
  },
  async (engine) => {
    const covered = [...vectors.values()].filter((one) => one !== null && !reasons.has(one.name));
    const { problems, passed, activities } = await compared(engine, covered as CoveredVector[]);
    expect(problems).toEqual([]);
    expect(passed).toBeGreaterThan(250);
    expect(activities).toBeGreaterThan(500);
    process.stdout.write(
      `${engine.name}: ${passed} vectors with ${activities} activities passed, ${reasons.size} left out with a reason\n`,
    );
  },
);

async function compared(
  engine: SqlEngine,
  covered: readonly CoveredVector[],
): Promise<{ problems: readonly string[]; passed: number; activities: number }> {
  const rows = await engine.activitiesOf(covered.flatMap(({ records }) => records));
  const problems: string[] = [];
  let first = 0;
  let passed = 0;
  for (const { name, records, expected } of covered) {
    const own = rows.slice(first, first + records.length).flat();
    first += records.length;
    const found = differences(own, expected);
    problems.push(...found.map((difference) => `${name} ${difference}`));
    if (found.length === 0) passed += 1;
  }
  return { problems, passed, activities: covered.flatMap(({ expected }) => expected).length };
}
