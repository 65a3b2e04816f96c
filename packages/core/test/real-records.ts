import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../shared/records/', import.meta.url));

/** The public records lie beside the checkout, if at all: they are other people's data. */
export const haveRealRecords: boolean = existsSync(folder);

if (!haveRealRecords) console.log('Skipped: no shared/records beside the checkout.');

export function realFile(name: string): Uint8Array {
  return readFileSync(folder + name);
}

export function realRecords(): readonly Record<string, unknown>[] {
  return readFileSync(`${folder}activity-records.ndjson`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
