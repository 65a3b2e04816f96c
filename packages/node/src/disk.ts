import { closeSync, type Dirent, openSync, readSync, type Stats, statSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DirectDisk, Disk, FileKind } from '@timeofclick/core/open';

const direct: DirectDisk = {
  sizeOf: (path) => sizeOf(statSync(path)),
  open(path) {
    const file = openSync(path, 'r');
    return {
      readInto: (buffer) => readSync(file, buffer),
      close: () => closeSync(file),
    };
  },
};

/** Node's own files and folders. */
export const nodeDisk: Disk = {
  kindOf: async (path) => kindOf(await stat(path)),
  sizeOf: async (path) => sizeOf(await stat(path)),
  async entriesIn(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isSymbolicLink() ? 'link' : kindOf(entry),
    }));
  },
  realPath: (folder) => realpath(folder),
  join,
  separators: process.platform === 'win32' ? /[\\/]/ : /\//,
  isDiskError: (error) => error instanceof Error && 'syscall' in error,
  direct,
};

function kindOf(found: Stats | Dirent): FileKind {
  return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
}

function sizeOf(found: Stats): number {
  return found.isFile() ? found.size : 0;
}
