import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { machineNode, runNpm } from './npm.mjs';
import { root } from './root.mjs';
import { runTool } from './tool.mjs';
import { publishedWorkspaces } from './workspaces.mjs';

/** Inside node_modules, so that the packed packages find their outside dependencies. */
const folder = join(root, 'node_modules', '.cache', 'packed');

/** @typedef {import('./checks.mjs').Outcome} Outcome */

/** Packs every published package, lints the tarballs, and uses them as a stranger would. @returns {Outcome} */
export function checkPackages() {
  const pack = packPackages();
  if (pack.status !== 0) return pack;
  const workspaces = publishedWorkspaces();
  const outcomes = workspaces.flatMap((workspace) => lintTarball(workspace));
  outcomes.push(...workspaces.map(unpack), useAsStranger());
  const failed = outcomes.filter(({ status }) => status !== 0);
  return {
    status: failed.length > 0 ? 1 : 0,
    output: failed.map(({ output }) => output).join('\n'),
  };
}

/** Builds and packs every published package. @returns {Outcome} */
export function packPackages() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  const build = runTool(['turbo', 'run', 'build', '--output-logs=errors-only'], { quiet: true });
  if (build.status !== 0) return build;
  const named = publishedWorkspaces().map(({ manifest }) => `--workspace=${manifest.name}`);
  return runNpm(['pack', `--pack-destination=${folder}`, '--loglevel=error', ...named], {
    quiet: true,
  });
}

/** @param {import('./workspaces.mjs').Workspace} workspace @returns {Outcome[]} */
function lintTarball({ manifest }) {
  const file = tarballOf(manifest.name);
  const outcomes = [runTool(['publint', file, '--strict'], { quiet: true })];
  const scripts = Object.keys(manifest.scripts ?? {}).filter((name) =>
    /^(pre|post)?install$/.test(name),
  );
  outcomes.push({
    status: scripts.length,
    output: `${manifest.name} runs code when it is installed`,
  });
  // Only packages with types have anything for attw to resolve.
  if (JSON.stringify(manifest.exports).includes('"types"')) {
    outcomes.push(runTool(['attw', file, '--profile=esm-only', '--no-emoji'], { quiet: true }));
  }
  return outcomes;
}

/** @param {import('./workspaces.mjs').Workspace} workspace @returns {Outcome} */
function unpack({ manifest }) {
  const target = join(folder, 'node_modules', manifest.name);
  mkdirSync(target, { recursive: true });
  const tar = spawnSync(
    'tar',
    ['-xzf', tarballOf(manifest.name), '-C', target, '--strip-components=1'],
    {
      encoding: 'utf8',
    },
  );
  return {
    status: tar.status ?? 1,
    output: `${manifest.name}: ${tar.stderr ?? tar.error?.message}`,
  };
}

/** Runs in this machine's Node, not the pinned one: users have any Node that `engines` allows. @returns {Outcome} */
function useAsStranger() {
  const script = join(root, 'tools', 'setup', 'use-packages.mjs');
  const run = spawnSync(machineNode, [script, join(folder, 'node_modules')], { encoding: 'utf8' });
  return { status: run.status ?? 1, output: `${run.stdout}${run.stderr}` };
}

/** Path of a packed package. @param {string} name @returns {string} */
export function tarballOf(name) {
  const start = `${name.replace('@', '').replace('/', '-')}-`;
  const file = readdirSync(folder).find(
    (entry) => entry.startsWith(start) && /-\d[^-]*\.tgz$/.test(entry),
  );
  if (!file) throw new Error(`npm pack made no tarball for ${name}`);
  return join(folder, file);
}
