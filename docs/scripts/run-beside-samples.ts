import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PACKAGES = new URL('../../packages/', import.meta.url);
const COMMAND = fileURLToPath(new URL('cli/bin/timeofclick.js', PACKAGES));

/** Folder of the sample exports. */
export const EXPORTS = fileURLToPath(new URL('cli/samples', PACKAGES));

/** Runs a command line of ours. @returns what it prints @throws if it prints nothing */
export function outputOfCommand(line: string): string {
  const [name, ...words] = line.split(' ');
  if (name !== 'timeofclick') throw new Error(`only timeofclick can be run: ${line}`);
  return outputOf([COMMAND, ...words]);
}

/** Runs a script in this Node, in the folder of the sample exports. */
export function outputOf(words: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(process.execPath, words, {
    cwd: EXPORTS,
    encoding: 'utf8',
    // A zone far from UTC: nothing shown may depend on the machine's own.
    env: { PATH: process.env.PATH, TZ: 'America/Los_Angeles', NO_COLOR: '1' },
  });
  if (error) throw error;
  if (stdout === '') throw new Error(`${words.join(' ')} printed nothing: ${stderr}`);
  return stdout;
}
