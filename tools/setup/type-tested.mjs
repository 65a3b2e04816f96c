import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Declarations } from './declarations.mjs';
import { root } from './root.mjs';

/** Vitest's name for type tests, and that of Deno's, which has no such name. */
const typeTest = /(\.test-d|_types)\.ts$/;

/** What the generator's output calls is tested by that output. */
const forGeneratedCode = './runtime';

/**
 * Public names of a package that no type test says anything about.
 * @param {import('./workspaces.mjs').Workspace} workspace
 * @returns {string[]}
 */
export function untestedNames({ folder, manifest }) {
  const tests = join(root, folder, 'test');
  const text = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((file) => typeTest.test(file))
    .map((file) => readFileSync(join(tests, file), 'utf8'))
    .join('\n');
  const words = new Set(text.match(/[\w$]+/g));
  const names = Object.entries(manifest.exports ?? {}).flatMap(([entry, target]) => {
    if (entry === forGeneratedCode) return [];
    const { types } = /** @type {{ types?: string }} */ (target);
    return types ? Declarations.of(join(root, folder, types)).exportedNames : [];
  });
  return [...new Set(names)].filter((name) => !words.has(name));
}
