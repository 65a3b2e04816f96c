import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Layout } from './layout.ts';
import type { OutputFile } from './output-file.ts';

/** How a file on disk differs from what would be generated. */
export interface Difference {
  readonly kind: 'missing' | 'changed' | 'extra';
  readonly path: string;
}

/** Makes the output folders hold exactly these files. Unchanged files keep their time stamp. */
export function replaceOutputs(
  layout: Layout,
  files: readonly OutputFile[],
): readonly Difference[] {
  const differences = compareOutputs(layout, files);
  for (const { kind, path } of differences) if (kind === 'extra') rmSync(path);
  const changed = new Set(differences.map((difference) => difference.path));
  for (const file of files) {
    const path = pathOf(layout, file);
    if (!changed.has(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.text);
  }
  for (const folder of Object.values(layout.areas)) removeEmptyFolders(folder);
  return differences;
}

/** Byte-for-byte comparison of the output folders with these files; sorted by path, writes nothing. */
export function compareOutputs(
  layout: Layout,
  files: readonly OutputFile[],
): readonly Difference[] {
  const wanted = new Map(files.map((file) => [pathOf(layout, file), file.text]));
  const found = new Set(Object.values(layout.areas).flatMap(filesBelow));
  const differences: Difference[] = [];
  for (const [path, text] of wanted) {
    if (!found.has(path)) differences.push({ kind: 'missing', path });
    else if (readFileSync(path, 'utf8') !== text) differences.push({ kind: 'changed', path });
  }
  for (const path of found) if (!wanted.has(path)) differences.push({ kind: 'extra', path });
  return differences.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function pathOf(layout: Layout, file: OutputFile): string {
  return join(layout.areas[file.area], ...file.path.split('/'));
}

/** Deepest first, so that a folder of empty folders goes too. */
function removeEmptyFolders(folder: string): void {
  const folders = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => b.length - a.length);
  for (const path of folders) if (readdirSync(path).length === 0) rmdirSync(path);
}

function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
