import { readdirSync, readFileSync } from 'node:fs';
import type { Expected, Vector, VectorInput } from '../src/vector.ts';

/** Folder of the vectors: `topic/case/{input…, expected.json, why.md}`. */
export const VECTORS: URL = new URL('../vectors/', import.meta.url);

/** Every vector, sorted by name. For runtimes that can read this folder: Node, Deno. */
export function loadVectors(): readonly Vector[] {
  return foldersIn(VECTORS).flatMap((topic) =>
    foldersIn(new URL(`${topic}/`, VECTORS)).map((name) => loadVector(`${topic}/${name}`)),
  );
}

/** Where an input is, for readers that take a path. */
export function inputUrl(vector: Vector, input: VectorInput): URL {
  return new URL(`${vector.name}/${input.file}`, VECTORS);
}

function loadVector(name: string): Vector {
  const folder = new URL(`${name}/`, VECTORS);
  const inputs = readdirSync(folder)
    .filter((file) => file.startsWith('input'))
    .sort()
    .map((file) => ({ file, bytes: new Uint8Array(readFileSync(new URL(file, folder))) }));
  const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Expected;
  return { name, inputs, expected };
}

function foldersIn(folder: URL): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
