import { spawnSync } from 'node:child_process';
import { root } from './root.mjs';

/**
 * The Node of this machine. Under npm, `node` already means the pinned one once it is installed;
 * npm itself must not run on a Node that it may be about to replace. MACHINE_NODE: what the first
 * of our commands found, for those that it started.
 */
export const machineNode =
  process.env.MACHINE_NODE ?? process.env.npm_node_execpath ?? process.execPath;

/**
 * Runs npm, the one that started this script if there is one.
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, cwd?: string }} [options] quiet: output is returned, not shown
 * @returns {{ status: number, output: string }}
 */
export function runNpm(args, { quiet = false, cwd = root } = {}) {
  const script = process.env.npm_execpath;
  const stdio = quiet ? 'pipe' : 'inherit';
  const run = script?.endsWith('.js')
    ? spawnSync(machineNode, [script, ...args], { cwd, stdio, encoding: 'utf8' })
    : spawnSync('npm', args, {
        cwd,
        stdio,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
  if (run.error) console.error(`npm could not be started: ${run.error.message}`);
  return { status: run.status ?? 1, output: `${run.stdout ?? ''}${run.stderr ?? ''}` };
}
