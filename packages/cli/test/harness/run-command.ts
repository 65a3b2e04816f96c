import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const BIN = fileURLToPath(new URL('../../bin/timeofclick.js', import.meta.url));

/** Where the samples are. */
export const SAMPLES: string = fileURLToPath(new URL('../../samples', import.meta.url));

/** What a process left behind. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What a process gets besides its words. */
export interface Given {
  readonly input?: string | Uint8Array;
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the real command as its own process, without a terminal. */
export function runCommand(words: readonly string[], given: Given = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...words], {
      cwd: given.folder ?? SAMPLES,
      // A zone far from UTC: nothing may depend on the machine's own.
      env: { PATH: process.env.PATH, TZ: 'America/Los_Angeles', ...given.environment },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({
        code,
        out: Buffer.concat(out).toString('utf8'),
        err: Buffer.concat(err).toString('utf8'),
      });
    });
    // A command that does not read its input closes it; that is no concern of these tests.
    child.stdin.on('error', () => undefined);
    child.stdin.end(given.input ?? '');
  });
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own for one test, gone when the tests of the file are done. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'timeofclick-test-'));
  folders.push(folder);
  return folder;
}
