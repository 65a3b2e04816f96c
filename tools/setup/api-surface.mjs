// Usage: node api-surface.mjs   Writes every published package's public surface to its api.txt.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Declarations } from './declarations.mjs';
import { root } from './root.mjs';
import { runTool } from './tool.mjs';
import { untestedNames } from './type-tested.mjs';
import { publishedWorkspaces } from './workspaces.mjs';

const build = ['turbo', 'run', 'build', '--output-logs=errors-only'];
const heading =
  'The public surface, from the built declarations. Written by `npm run api`; a change here is a change for users.\n';

/** Says where the built packages and their api.txt differ, and which names have no type test. @returns {import('./checks.mjs').Outcome} */
export function checkApiSurface() {
  const built = runTool(build, { quiet: true });
  if (built.status !== 0) return built;
  const stale = surfaces().filter(
    ({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
  );
  const complaints = stale.map(({ path, text }) => firstDifference(path, text));
  for (const workspace of publishedWorkspaces()) {
    // The generator is a tool: what it hands to emitters is tested by what they emit.
    if (!workspace.folder.startsWith('packages/')) continue;
    const untested = untestedNames(workspace);
    if (untested.length === 0) continue;
    complaints.push(`${workspace.folder}/test has no type test of ${untested.join(', ')}`);
  }
  return { status: complaints.length > 0 ? 1 : 0, output: complaints.join('\n') };
}

/** @returns {{ path: string, text: string }[]} */
function surfaces() {
  return publishedWorkspaces().flatMap(({ folder, manifest }) => {
    const printed = new Set();
    const entries = Object.entries(manifest.exports ?? {}).flatMap(([path, target]) => {
      const types = /** @type {{ types?: string }} */ (target).types;
      if (!types) return [];
      return [surfaceOf(manifest.name + path.slice(1), join(root, folder, types), printed)];
    });
    if (entries.length === 0) return [];
    return [{ path: join(root, folder, 'api.txt'), text: [heading, ...entries].join('\n') }];
  });
}

/**
 * @param {string} name
 * @param {string} path
 * @param {Set<string | undefined>} printed texts of this package that need not be printed as inner again
 * @returns {string}
 */
function surfaceOf(name, path, printed) {
  const file = Declarations.of(path);
  /** @type {Map<string, string>} */
  const open = new Map();
  /** @type {Map<string, string>} */
  const inner = new Map();
  const pending = [];
  for (const exported of file.exportedNames) {
    const found = file.exportedAs(exported);
    open.set(
      exported,
      found?.file.texts.get(found.name) ?? `${exported}: ${file.isForeign(exported)}`,
    );
    if (found) pending.push(found);
  }
  for (const found of pending) printed.add(found.file.texts.get(found.name));
  for (const found of pending) {
    for (const [word] of (found.file.texts.get(found.name) ?? '').matchAll(/[A-Za-z_$][\w$]*/g)) {
      const used = found.file.named(word);
      const text = used?.file.texts.get(used.name);
      if (!used || printed.has(text)) continue;
      printed.add(text);
      inner.set(used.name, text ?? '');
      pending.push(used);
    }
  }
  const sections = [`# ${name}`, ...file.passedOn.map((other) => `everything of ${other}`)];
  sections.push(...sorted(open));
  if (inner.size > 0) sections.push('## not exported, but part of the above', ...sorted(inner));
  return `${sections.join('\n\n')}\n`;
}

/** @param {Map<string, string>} texts by name @returns {string[]} */
function sorted(texts) {
  // tsdown tells names apart by a number that any change elsewhere can shift.
  return [...texts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text.replace(/\$\d+\b/g, ''));
}

/** @param {string} path @param {string} text @returns {string} */
function firstDifference(path, text) {
  const before = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const after = text.split('\n');
  const at = after.findIndex((line, index) => line !== before[index]);
  const line = at < 0 ? after.length : at;
  const place = `${path.slice(root.length)}:${line + 1}`;
  return `${place}\n- ${before[line] ?? '(end)'}\n+ ${after[line] ?? '(end)'}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = runTool(build, { quiet: true });
  if (built.status === 0) for (const { path, text } of surfaces()) writeFileSync(path, text);
  else console.error(built.output);
  process.exitCode = built.status;
}
