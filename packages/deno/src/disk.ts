import type { Disk } from '@timeofclick/core/open';

/** Deno's own files and folders. Asks for permission to read what is named, and for nothing else. */
export const denoDisk: Disk = {
  async kindOf(path) {
    const { isFile, isDirectory } = await Deno.stat(path);
    return isDirectory ? 'folder' : isFile ? 'file' : 'other';
  },
  sizeOf: async (path) => (await Deno.stat(path)).size,
  async namesIn(folder) {
    return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name);
  },
  realPath: (folder) => Deno.realPath(folder),
  join(folder, name) {
    if (this.separators.test(folder.slice(-1))) return folder + name;
    return `${folder}${isWindows() ? '\\' : '/'}${name}`;
  },
  get separators() {
    return isWindows() ? /[\\/]/ : /\//;
  },
  isDiskError: (error): error is Error =>
    error instanceof Error && Object.values(Deno.errors).some((kind) => error instanceof kind),
};

function isWindows(): boolean {
  return Deno.build.os === 'windows';
}
