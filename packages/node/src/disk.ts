import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Disk } from '@timeofclick/core/open';

/** Node's own files and folders. */
export const nodeDisk: Disk = {
  async kindOf(path) {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'other';
  },
  sizeOf: async (path) => (await stat(path)).size,
  namesIn: (folder) => readdir(folder),
  realPath: (folder) => realpath(folder),
  join,
  separators: process.platform === 'win32' ? /[\\/]/ : /\//,
  isDiskError: (error) => error instanceof Error && 'syscall' in error,
};
