import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyFolder, type Given, runCommand } from './run-command.ts';

/** What `report ... --html` writes; throws when it says anything. */
export async function htmlOf(words: readonly string[], given: Given = {}): Promise<string> {
  const file = join(emptyFolder(), 'report.html');
  const { code, err } = await runCommand(['report', ...words, '--html', file], given);
  if (code !== 0 || err !== '') throw new Error(`exit code ${code}: ${err}`);
  return readFileSync(file, 'utf8');
}
