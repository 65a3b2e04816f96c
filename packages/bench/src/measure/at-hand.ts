import { spawnSync } from 'node:child_process';

/** Whether a program can be started here and answers. */
export function isAtHand(file: string, ...words: readonly string[]): boolean {
  return spawnSync(file, words, { stdio: 'ignore' }).status === 0;
}
