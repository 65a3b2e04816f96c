import { open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UsageError } from '../command-line/usage-error.ts';

/** How every report of ours starts. */
const START = /^<!doctype html>/i;

/**
 * Refuses what cannot be written, and a file that is there and is no HTML: it may be an export, and those are evidence.
 * @throws UsageError
 */
export async function refuseHtmlTarget(path: string): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there === null) {
    const folder = await stat(dirname(path)).catch(() => null);
    if (folder?.isDirectory() === true) return;
    throw new UsageError(`--html ${path}: there is no such folder`, 'report');
  }
  if (there.isDirectory())
    throw new UsageError(`--html ${path} is a folder; give a file`, 'report');
  // /dev/null and named pipes have nothing to lose.
  if (!there.isFile() || there.size === 0) return;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(32), 0, 32, 0);
    if (START.test(buffer.toString('latin1', 0, bytesRead))) return;
    throw new UsageError(`--html ${path} is there and is no HTML; give another name`, 'report');
  } finally {
    await file.close();
  }
}
