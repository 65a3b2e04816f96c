/** Files and folders as a runtime has them. Every method rejects with the runtime's own error. */
export interface Disk {
  kindOf(path: string): Promise<'file' | 'folder' | 'other'>;
  /** Bytes of a file. */
  sizeOf(path: string): Promise<number>;
  namesIn(folder: string): Promise<readonly string[]>;
  /** Of a folder, links followed: tells whether it was visited before. */
  realPath(folder: string): Promise<string>;
  join(folder: string, name: string): string;
  /** What stands between the names of a path: `/`, on Windows `\` too. */
  readonly separators: RegExp;
  /** Whether the error is of the disk, not of this program. */
  isDiskError(error: unknown): error is Error;
}

/** `ENOENT`, `EACCES` or the like; null when the error has no code. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.name === 'Error' ? null : error.name;
}
