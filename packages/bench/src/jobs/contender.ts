import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Answer, answerOfReport, answerOfTallies } from '../answer.ts';
import type { Command } from '../measure/run-child.ts';

/** Somebody who reads a data set and tells what is in it. */
export interface Contender {
  readonly name: string;
  command(path: string): Command;
  /** What its output says; absent for one that only shows a floor and answers nothing. */
  readonly answerOf?: (output: string) => Answer;
  /** Run instead of `command`, once and not measured, for the answer of one who prints it for people. */
  readonly answerCommand?: (path: string) => Command;
  /** So slow that one round is enough. */
  readonly isSlow?: boolean;
}

/** For contenders that print tallies. */
export function fromTallies(output: string): Answer {
  return answerOfTallies(JSON.parse(output));
}

/** For pipelines that end in `sort | uniq -c`: count, action (or `-`) and person on each line. */
export function fromCountedLines(output: string): Answer {
  const rows = output.split('\n').filter((line) => line.trim() !== '');
  return answerOfTallies(
    rows.map((line) => {
      const [clicks, action, userId] = line.trim().split(/\s+/);
      return [userId ?? '', action === '-' ? null : Number(action), Number(clicks)];
    }),
  );
}

export { answerOfReport as fromReport };

const require = createRequire(import.meta.url);

/** The command as users start it. */
export const TIMEOFCLICK: string = join(
  require.resolve('timeofclick/package.json'),
  '../bin/timeofclick.js',
);
