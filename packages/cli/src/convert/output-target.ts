import { realpath, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { UsageError } from '../command-line/usage-error.ts';

/**
 * Refuses an output that is among the inputs: a file named there, or one inside a folder named there.
 * @throws UsageError
 */
export async function refuseInputAsOutput(
  output: string,
  inputs: readonly string[],
): Promise<void> {
  const there = await stat(output, { bigint: true }).catch(() => null);
  if (there?.isDirectory() === true)
    throw new UsageError(`--output ${output} is a folder; give a file`, 'convert');
  if (there === null || !there.isFile()) return;
  const path = await realpath(output);
  for (const input of inputs.filter((name) => name !== '-')) {
    const found = await stat(input, { bigint: true }).catch(() => null);
    if (found === null) continue;
    const same = found.dev === there.dev && found.ino === there.ino;
    const inside = found.isDirectory() && path.startsWith(`${await realpath(input)}${sep}`);
    if (same || inside) throw new UsageError(isInput(output), 'convert');
  }
}

/** For inputs that only reading finds, such as the matches of a pattern. @throws UsageError */
export function refuseSourceAsOutput(output: string, source: string): void {
  if (resolve(output) === resolve(source)) throw new UsageError(isInput(output), 'convert');
}

function isInput(output: string): string {
  return `--output ${output} is an input, too; write to another file`;
}
