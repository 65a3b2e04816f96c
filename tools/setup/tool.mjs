import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, toolEnvironment } from './pinned-node.mjs';
import { root } from './root.mjs';

/** Commands whose package has another name. @type {Record<string, string>} */
const packageOf = {
  attw: '@arethetypeswrong/cli',
  biome: '@biomejs/biome',
  changeset: '@changesets/cli',
  tsc: 'typescript',
};

/**
 * Runs an installed tool, or `node` itself, under the pinned Node and without a shell.
 * @param {readonly string[]} command tool name and its arguments
 * @param {{ quiet?: boolean, cwd?: string }} [options] quiet: output is returned, not shown
 * @returns {{ status: number, output: string }}
 */
export function runTool([name = '', ...args], { quiet = false, cwd = root } = {}) {
  const script = name === 'node' ? [] : [scriptOf(name)];
  const run = spawnSync(pinnedNode(), [...script, ...args], {
    cwd,
    env: toolEnvironment(),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  const failure = run.error ? `${name}: ${run.error.message}\n` : '';
  if (failure && !quiet) console.error(failure);
  return { status: run.status ?? 1, output: `${run.stdout ?? ''}${run.stderr ?? ''}${failure}` };
}

/** @param {string} name */
function scriptOf(name) {
  const folder = join(root, 'node_modules', packageOf[name] ?? name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}
