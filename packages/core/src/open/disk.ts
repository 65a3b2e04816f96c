export type FileKind = 'file' | 'folder' | 'other';

/** A link has to be followed to know what it is. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: FileKind | 'link';
}

/**
 * Files and folders as a runtime has them, asked in another thread. Every method rejects with the
 * runtime's own error.
 */
export interface Disk {
  kindOf(path: string): Promise<FileKind>;
  /** Bytes of a file, 0 of what is none. */
  sizeOf(path: string): Promise<number>;
  entriesIn(folder: string): Promise<readonly FolderEntry[]>;
  /** Of a folder, links followed: tells whether it was visited before. */
  realPath(folder: string): Promise<string>;
  join(folder: string, name: string): string;
  /** What stands between the names of a path: `/`, on Windows `\` too. */
  readonly separators: RegExp;
  /** Whether the error is of the disk, not of this program. */
  isDiskError(error: unknown): error is Error;
  readonly direct: DirectDisk;
}

/**
 * The disk asked in this thread, which waits for the answer: several times as quick when that is in
 * memory. What is thrown is of no matter, since it is asked again in the other way.
 */
export interface DirectDisk {
  sizeOf(path: string): number;
  open(path: string): DirectFile;
}

/** A file to be read from its start. */
export interface DirectFile {
  /** @returns how many bytes were written to the start of `buffer`; 0 means the end */
  readInto(buffer: Uint8Array): number;
  close(): void;
}

/** `ENOENT`, `EACCES` or the like; null when the error has no code. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.name === 'Error' ? null : error.name;
}
