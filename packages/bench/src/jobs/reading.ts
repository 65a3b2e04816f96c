import { type Answer, isSameAnswer } from '../answer.ts';
import type { DataName, DataSet } from '../data/write-data.ts';
import { interleave } from '../measure/interleave.ts';
import { runChild } from '../measure/run-child.ts';
import type { Contender } from './contender.ts';
import { CONTENDERS } from './contenders.ts';

/** How one contender did. */
export interface Reading {
  readonly name: string;
  /** Of each round. */
  readonly milliseconds: readonly number[];
  /** Processor time of each round; empty where the process does not tell. */
  readonly busyMilliseconds: readonly number[];
  /** Largest resident set of all rounds; null where the process does not tell. */
  readonly peakBytes: number | null;
  /** Null for a contender that gives no answer. */
  readonly isExact: boolean | null;
}

export interface ReadingJob {
  readonly data: DataName;
  readonly megabytes: number;
  readonly readings: readonly Reading[];
}

/** Has everybody read a data set, round by round, and checks their answers. */
export async function runReading(
  data: DataName,
  megabytes: number,
  { path, answer }: DataSet,
  rounds: number,
): Promise<ReadingJob> {
  const contenders = CONTENDERS[data];
  const results = await interleave(
    contenders.map(({ name, command, isSlow }) => ({
      name,
      ...(isSlow === true ? { atMost: 1 } : {}),
      run: () => runChild(command(path)),
    })),
    rounds,
  );
  const readings: Reading[] = [];
  for (const contender of contenders) {
    const measured = results.get(contender.name) ?? [];
    const told = measured.flatMap(({ bytes }) => bytes ?? []);
    readings.push({
      name: contender.name,
      milliseconds: measured.map(({ milliseconds }) => milliseconds),
      busyMilliseconds: measured.flatMap((one) => one.busyMilliseconds ?? []),
      peakBytes: told.length === 0 ? null : Math.max(...told),
      isExact: await isExact(contender, path, measured[0]?.output ?? '', answer),
    });
  }
  return { data, megabytes, readings };
}

async function isExact(
  { answerOf, answerCommand }: Contender,
  path: string,
  output: string,
  expected: Answer,
): Promise<boolean | null> {
  if (answerOf === undefined) return null;
  const told = answerCommand === undefined ? output : (await runChild(answerCommand(path))).output;
  return isSameAnswer(answerOf(told), expected);
}
