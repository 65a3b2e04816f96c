import { describe, expect, it, vi } from 'vitest';
import type { Decision, Facts } from '../../core/src/gen/decisions.ts';
import { loadVectors } from '../disk/load-vectors.ts';
import { failureOf } from '../src/run-vectors.ts';
import type { Vector } from '../src/vector.ts';
import { coreRuntime, isPacked } from './core-runtime.ts';
import { type DecisionTable, decideBySchema, readDecisionTable } from './decide-by-schema.ts';
import { conversionMutants, type Mutant, mappingMutants, tablesWithLess } from './mutants.ts';

// Vectors are worth something only if they notice when a part of core is gone. Conversions and
// mapping are data and are changed in place; the decision table is generated code, so that core is
// given one that reads the table of the schema instead.
const decisions = vi.hoisted(() => ({ table: null as DecisionTable | null }));
vi.mock('../../core/src/gen/decisions.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../core/src/gen/decisions.ts')>();
  const decide = (facts: Facts): Decision =>
    decisions.table === null ? original.decide(facts) : decideBySchema(decisions.table, facts);
  return { ...original, decide };
});

/** One way through each, those that look at the most members first: they notice the most. */
const vectors = loadVectors()
  .filter((vector) => !isPacked(vector))
  .map(inOneMode)
  .sort((a, b) => membersNamed(b) - membersNamed(a));

/** Seconds on a free machine; a mutant that nobody notices costs a whole run. */
const LONG = { timeout: 120_000 };

/** A vector that fails anyway notices nothing. */
const failed = await failing(vectors);
const sound = vectors.filter(({ name }) => !failed.some((line) => line.startsWith(`${name} `)));

describe('a vector notices', () => {
  it('nothing while nothing is gone, whether code or table decides', async () => {
    expect(failed).toEqual([]);
    decisions.table = readDecisionTable();
    expect(await failing(vectors)).toEqual([]);
    decisions.table = null;
  });

  it('every conversion that is gone', LONG, async () => {
    const mutants = conversionMutants();
    expect(mutants.length).toBeGreaterThan(30);
    expect(await unnoticed(mutants)).toEqual([]);
  });

  it('every decision row, alternative and value that is gone', LONG, async () => {
    const mutants = [...tablesWithLess(readDecisionTable())].map(([name, table]) => ({
      name,
      apply: () => {
        decisions.table = table;
        return () => {
          decisions.table = null;
        };
      },
    }));
    expect(mutants.length).toBeGreaterThan(60);
    expect(await unnoticed(mutants)).toEqual([]);
  });

  it('every cell and condition of the mapping that is gone', LONG, async () => {
    const mutants = mappingMutants();
    expect(mutants.length).toBeGreaterThan(100);
    expect(await unnoticed(mutants)).toEqual([]);
  });
});

/** Names of the mutants under which every vector still holds. */
async function unnoticed(mutants: readonly Mutant[]): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { name, apply } of mutants) {
    const undo = apply();
    if (!(await isNoticed())) names.push(name);
    undo();
  }
  return names;
}

async function isNoticed(): Promise<boolean> {
  for (const [at, vector] of sound.entries()) {
    if ((await failureOf(vector, coreRuntime)) === null) continue;
    // What noticed this one is likely to notice the next one too.
    sound.unshift(...sound.splice(at, 1));
    return true;
  }
  return false;
}

async function failing(list: readonly Vector[]): Promise<readonly string[]> {
  const names: string[] = [];
  for (const vector of list) {
    const failure = await failureOf(vector, coreRuntime);
    if (failure !== null) names.push(`${vector.name} ${failure}`);
  }
  return names;
}

function inOneMode(vector: Vector): Vector {
  const { expected } = vector;
  const modes = (expected.modes ?? ['fast']).slice(0, 1);
  return { ...vector, expected: { ...expected, modes, bytesOnly: 'once is enough here' } };
}

function membersNamed({ expected }: Vector): number {
  return Math.max(...expected.items.map(({ activity = {} }) => Object.keys(activity).length));
}
