import type { Disk, FileKind, FolderEntry } from './disk.ts';
import { isPattern, namePattern } from './name-pattern.ts';

/** A file to read. `error`: it cannot be looked at. Can be sent to another thread. */
export interface FoundFile {
  readonly path: string;
  /** Named by the caller, not found in a folder or by a pattern. */
  readonly isNamed: boolean;
  readonly error?: unknown;
}

/** In a pattern: any number of folders, none included. */
const ANY_FOLDERS = '**';

/**
 * Files that a path stands for: itself, all files of a folder and its folders, or the matches of a
 * pattern; sorted by name, so that the same folder gives the same order everywhere. Hidden files
 * and folders (a dot before the name) are left out unless they are named.
 *
 * @throws the runtime's own error when there is no such file or folder, and nothing matches
 */
export async function* findFiles(disk: Disk, path: string): AsyncGenerator<FoundFile> {
  let kind: FileKind;
  try {
    kind = await disk.kindOf(path);
  } catch (error) {
    let matches = 0;
    for await (const file of isPattern(path) ? matching(disk, path) : []) {
      matches++;
      yield file;
    }
    if (matches === 0) throw error;
    return;
  }
  if (kind === 'folder') yield* filesIn(disk, path, []);
  else yield { path, isNamed: true };
}

async function* filesIn(
  disk: Disk,
  folder: string,
  above: readonly string[],
): AsyncGenerator<FoundFile> {
  let entries: readonly FolderEntry[];
  let here: string;
  try {
    here = await disk.realPath(folder);
    entries = await disk.entriesIn(folder);
  } catch (error) {
    yield { path: folder, isNamed: false, error };
    return;
  }
  // A link back to a folder above would never end.
  if (above.includes(here)) return;
  for (const entry of sorted(entries.filter(({ name }) => !name.startsWith('.')))) {
    const path = disk.join(folder, entry.name);
    try {
      const kind = entry.kind === 'link' ? await disk.kindOf(path) : entry.kind;
      if (kind === 'folder') yield* filesIn(disk, path, [...above, here]);
      else if (kind === 'file') yield { path, isNamed: false };
    } catch (error) {
      yield { path, isNamed: false, error };
    }
  }
}

async function* matching(disk: Disk, pattern: string): AsyncGenerator<FoundFile> {
  const segments = pattern.split(disk.separators);
  const first = segments.findIndex((segment) => isPattern(segment));
  const fixed = segments.slice(0, first);
  // `/*.csv` starts at the root, `*.csv` where the program runs.
  const folder = fixed.length === 0 ? '.' : `${fixed.join('/')}/`;
  const found = new Set<string>();
  for await (const path of below(disk, folder, segments.slice(first), [])) {
    if (!found.has(path)) yield { path, isNamed: false };
    found.add(path);
  }
}

async function* below(
  disk: Disk,
  folder: string,
  [segment = '*', ...rest]: readonly string[],
  above: readonly string[],
): AsyncGenerator<string> {
  const isDeep = segment === ANY_FOLDERS;
  const here = isDeep ? await disk.realPath(folder).catch(() => folder) : folder;
  if (isDeep && above.includes(here)) return;
  if (isDeep && rest.length > 0) yield* below(disk, folder, rest, []);
  const pattern = namePattern(isDeep ? '*' : segment);
  const entries = await disk.entriesIn(folder).catch(() => []);
  for (const entry of sorted(entries.filter(({ name }) => pattern.test(name)))) {
    const path = disk.join(folder, entry.name);
    const kind = entry.kind === 'link' ? await disk.kindOf(path).catch(() => 'other') : entry.kind;
    if (kind === 'folder' && isDeep) yield* below(disk, path, [segment, ...rest], [...above, here]);
    else if (kind === 'folder' && rest.length > 0) yield* below(disk, path, rest, []);
    else if (kind === 'file' && rest.length === 0) yield path;
  }
}

function sorted(entries: readonly FolderEntry[]): readonly FolderEntry[] {
  return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
}
