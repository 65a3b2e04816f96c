import { SourceError } from '../bytes/source-error.ts';
import type { OpenedSource } from '../read/open-source.ts';
import { codeOf, type Disk } from './disk.ts';
import { type FoundFile, findFiles } from './find-files.ts';
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
  /** Leaves out files for which it says true, e.g. one that is about to be written. */
  readonly except?: (path: string) => boolean;
}

/** Files that a path stands for: see `findFiles`. That there is none is the error of the path itself. */
export async function* listFiles(disk: Disk, path: string): AsyncGenerator<FoundFile> {
  try {
    yield* findFiles(disk, path);
  } catch (error) {
    if (!disk.isDiskError(error)) throw error;
    yield { path, isNamed: true, error };
  }
}

/** Opens a file that was listed. One that nobody named is told of in the report when that fails. */
export async function* openListed(
  disk: Disk,
  { path, isNamed, error }: FoundFile,
  openFile: (path: string) => AsyncIterable<OpenedSource>,
  onOpenError: OpenOptions['onOpenError'],
): AsyncGenerator<OpenedSource> {
  try {
    if (error !== undefined) throw error;
    yield* openFile(path);
  } catch (failure) {
    if (!disk.isDiskError(failure)) throw failure;
    if (!isNamed) yield unreadable(path, failure);
    else if (onOpenError) onOpenError(failure, path);
    else throw failure;
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
