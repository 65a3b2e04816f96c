import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { TextOutput } from './text-output.ts';

/** A file that is complete or not there at all. */
export interface FileOutput extends TextOutput {
  /** Puts the file in its place. */
  finish(): Promise<void>;
  /** Leaves no trace; does nothing after `finish`. */
  discard(): Promise<void>;
}

/**
 * Writes beside the target and renames at the end. What is no plain file, such as /dev/null or a named pipe, is
 * written directly: a rename would replace it.
 * @returns an output; rejects with an error that names the path if it cannot be written
 */
export async function fileOutput(path: string): Promise<FileOutput> {
  const there = await stat(path).catch(() => null);
  const direct = there !== null && !there.isFile();
  const written = direct
    ? path
    : join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
  const mode = there === null ? 0o666 : there.mode & 0o777;
  const file = await open(written, direct ? 'w' : 'wx', mode).catch((error) => {
    throw notWritten(path, error);
  });
  let pending = true;
  return {
    async write(text) {
      await file.writeFile(text);
      return true;
    },
    async finish() {
      await file.close();
      if (!direct) await rename(written, path);
      pending = false;
    },
    async discard() {
      if (!pending) return;
      pending = false;
      await file.close().catch(() => undefined);
      if (!direct) await rm(written, { force: true });
    },
  };
}

/** Names the file that was asked for, not the one beside it. */
function notWritten(path: string, cause: NodeJS.ErrnoException): Error {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'its folder does not exist',
    EACCES: 'no permission to write there',
    EPERM: 'no permission to write there',
    EROFS: 'no permission to write there',
    ENOTDIR: 'a part of the path is no folder',
  };
  return new Error(`${path} cannot be written: ${reasons[cause.code ?? ''] ?? cause.message}`, {
    cause,
  });
}
