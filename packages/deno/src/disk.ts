import type { DirectDisk, Disk, FileKind } from '@timeofclick/core/open';

const direct: DirectDisk = {
  sizeOf: (path) => sizeOf(Deno.statSync(path)),
  open(path) {
    const file = Deno.openSync(path);
    return { readInto: (buffer) => file.readSync(buffer) ?? 0, close: () => file.close() };
  },
};

/** Deno's own files and folders. Asks for permission to read what is named, and for nothing else. */
export const denoDisk: Disk = {
  kindOf: async (path) => kindOf(await Deno.stat(path)),
  sizeOf: async (path) => sizeOf(await Deno.stat(path)),
  entriesIn: (folder) =>
    Array.fromAsync(Deno.readDir(folder), (entry) => ({
      name: entry.name,
      kind: entry.isSymlink ? 'link' : kindOf(entry),
    })),
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
  direct,
};

function kindOf(found: Deno.FileInfo | Deno.DirEntry): FileKind {
  return found.isDirectory ? 'folder' : found.isFile ? 'file' : 'other';
}

function sizeOf(found: Deno.FileInfo): number {
  return found.isFile ? found.size : 0;
}

function isWindows(): boolean {
  return Deno.build.os === 'windows';
}
