import { join } from 'node:path';
import { interleave } from '../measure/interleave.ts';
import { bareNode, type Command, child, node, runChild } from '../measure/run-child.ts';
import { TIMEOFCLICK } from './contender.ts';

export const BARE = 'bare Node';
export const VERSION = 'timeofclick --version';
export const SMALL_REPORT = 'timeofclick report of 17 records';
export const IMPORT_CORE = 'import of @timeofclick/core';

const SMALL_FILE = join(TIMEOFCLICK, '../../samples/webhook-blob.json');

const STARTS: readonly (readonly [string, Command])[] = [
  [BARE, bareNode(child('nothing.mjs'))],
  [VERSION, bareNode(TIMEOFCLICK, '--version')],
  [SMALL_REPORT, bareNode(TIMEOFCLICK, 'report', '--no-hash', SMALL_FILE)],
  [IMPORT_CORE, bareNode(child('import-core.mjs'))],
];

export interface Starting {
  readonly name: string;
  /** Of each round. */
  readonly milliseconds: readonly number[];
}

export async function runStarting(rounds: number): Promise<readonly Starting[]> {
  const results = await interleave(
    STARTS.map(([name, command]) => ({
      name,
      run: async () => (await runChild(command)).milliseconds,
    })),
    rounds,
  );
  return [...results].map(([name, milliseconds]) => ({ name, milliseconds }));
}

/** The largest resident set of a Node that does nothing. */
export async function bareBytes(): Promise<number> {
  return (await runChild(node(child('nothing.mjs')))).bytes ?? Number.NaN;
}
