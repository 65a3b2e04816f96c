import { SourceError } from '../bytes/source-error.ts';
import type { OpenedSource } from '../read/open-source.ts';
import { codeOf, type Disk } from './disk.ts';
import { findFiles } from './find-files.ts';
import { failingSource } from './sources.ts';

/** Options of the adapters that open paths, beside those of every runtime. */
export interface OpenOptions {
  /** False: no SHA-256 of the sources. Default true. */
  readonly hash?: boolean;
  /**
   * Called with the runtime's own error when a named file cannot be opened; the others are still
   * read. Without it, reading rejects with that error when it comes to that file.
   */
  readonly onOpenError?: (error: Error, input: string) => void;
}

/** Opens the files that a path stands for: see `findFiles`. */
export async function* openPath(
  disk: Disk,
  path: string,
  openFile: (path: string) => AsyncIterable<OpenedSource>,
  { onOpenError }: OpenOptions,
): AsyncGenerator<OpenedSource> {
  try {
    for await (const { path: found, isNamed, error } of findFiles(disk, path)) {
      if (error !== undefined) yield unreadable(found, error);
      else yield* isNamed ? openFile(found) : openFound(disk, found, openFile);
    }
  } catch (error) {
    if (!onOpenError || !disk.isDiskError(error)) throw error;
    onOpenError(error, path);
  }
}

/** A file that nobody named is told of in the report when it cannot be opened. */
async function* openFound(
  disk: Disk,
  path: string,
  openFile: (path: string) => AsyncIterable<OpenedSource>,
): AsyncGenerator<OpenedSource> {
  try {
    yield* openFile(path);
  } catch (error) {
    if (!disk.isDiskError(error)) throw error;
    yield unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): OpenedSource {
  return { name: path, bytes: failingSource(readError(error, 0)) };
}

/** What goes wrong with a file that was found belongs into the report. */
export function readError(cause: unknown, byteOffset: number): SourceError {
  const params = { reason: codeOf(cause) };
  return new SourceError('read_failed', 'cannot be read', byteOffset, params, { cause });
}
