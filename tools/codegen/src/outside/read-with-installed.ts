import { createRequire } from 'node:module';
import { dirname, join, posix, resolve } from 'node:path';
import { readSchemas, type SchemaFile } from '../read-schemas.ts';

const PACKAGE = '@timeofclick/schemas/';
/** Schema ids of the package, of any major version. */
const ID = /^https:\/\/unpkg\.com\/@timeofclick\/schemas@[^/]+\//;
/** What validators report is part of every output. */
const ALWAYS = ['issue.schema.json'];

/**
 * The schemas of a folder, and of the installed package those that they lead to by `$ref`. A `$ref`
 * names the package (`@timeofclick/schemas/records/audit-record.schema.json`) or the `$id`.
 */
export function readWithInstalled(folder: string): readonly SchemaFile[] {
  const own = readSchemas(folder);
  const installed = new Map(readInstalled(folder).map((file) => [file.path, file]));
  const reached = new Map(own.map((file) => [file.path, file]));
  const pending = [...own.flatMap(packageRefs), ...ALWAYS];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    const file = installed.get(path);
    // A reference that leads nowhere is reported with the others, when the model is built.
    if (file === undefined || reached.has(path)) continue;
    reached.set(path, file);
    pending.push(...refsOf(file).map((ref) => posix.join(posix.dirname(path as string), ref)));
  }
  return [...reached.values()];
}

/** Schemas of the package as installed for a folder. */
export function readInstalled(folder: string): readonly SchemaFile[] {
  for (const from of [join(resolve(folder), 'x.js'), import.meta.url]) {
    try {
      const catalog = createRequire(from).resolve(`${PACKAGE}catalog.json`);
      return readSchemas(dirname(catalog)).filter(({ path }) => path.endsWith('.schema.json'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  const message =
    'The package @timeofclick/schemas is not installed: npm install @timeofclick/schemas';
  throw Object.assign(new Error(message), { code: 'USAGE' });
}

/** Paths below the package that a file of another repository refers to. */
function packageRefs(file: SchemaFile): readonly string[] {
  return refsOf(file).flatMap((ref) => {
    if (ref.startsWith(PACKAGE)) return [ref.slice(PACKAGE.length)];
    return ID.test(ref) ? [ref.replace(ID, '')] : [];
  });
}

/** Files named by the references of a schema, as written. */
function refsOf({ text }: SchemaFile): readonly string[] {
  return [...text.matchAll(/"\$ref"\s*:\s*"([^"#]+)/g)].map(([, ref]) => ref as string);
}
