import { fileURLToPath } from 'node:url';
import { interleave } from '../measure/interleave.ts';
import { bareNode, runChild } from '../measure/run-child.ts';
import { VALIDATORS } from '../validators/validators.ts';

const SCRIPT = fileURLToPath(new URL('../validators/validate-child.ts', import.meta.url));
const MILLISECONDS = 250;

export interface Validating {
  readonly name: string;
  /** For one valid record, of each round, after records of many shapes. */
  readonly nanoseconds: readonly number[];
  /** The same while all records had the same members in the same order. */
  readonly oneShape: readonly number[];
  /** A hash of its verdicts on mutants; all must have the same. */
  readonly agreement: string;
}

interface Told {
  readonly nanoseconds: number;
  readonly oneShape: number;
  readonly agreement: string;
}

/** Every validator in a process of its own, round by round. */
export async function runValidating(rounds: number): Promise<readonly Validating[]> {
  const results = await interleave(
    Object.keys(VALIDATORS).map((name) => ({
      name,
      run: async (): Promise<Told> =>
        JSON.parse((await runChild(bareNode(SCRIPT, name, String(MILLISECONDS)))).output),
    })),
    rounds,
  );
  return [...results].map(([name, told]) => ({
    name,
    nanoseconds: told.map(({ nanoseconds }) => nanoseconds),
    oneShape: told.map(({ oneShape }) => oneShape),
    agreement: told[0]?.agreement ?? '',
  }));
}
