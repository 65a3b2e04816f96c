import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** One file of the schemas, unread. */
export interface SchemaFile {
  /** Path below the schemas folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every JSON file below a folder except package manifests, sorted by path. Throws Node's own error. */
export function readSchemas(folder: string): readonly SchemaFile[] {
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      // The folder itself may lie in a node_modules.
      .filter((path) => !path.includes('node_modules') && !path.endsWith('package.json'))
      .map((path) => ({
        path: path.split(sep).join('/'),
        text: readFileSync(join(folder, path), 'utf8'),
      }))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
  );
}
