import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { machineNode } from './npm.mjs';
import { root } from './root.mjs';

/** Lowest Node that runs the tools: it strips types, which the generator relies on. */
const lowestMajor = 24;

/**
 * Path of the Node that runs the tools: the one from the lockfile, else this machine's own if it
 * is new enough. The published packages themselves need less, see `engines`.
 */
export function pinnedNode() {
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const path = join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(path)) return path;
  if (Number.parseInt(process.versions.node, 10) >= lowestMajor) return process.execPath;
  console.error(
    `The tools need Node ${lowestMajor} and npm has no pinned one for ${process.platform} ${process.arch}; ` +
      `this is Node ${process.versions.node}. Install Node ${lowestMajor} or newer and run the command again.`,
  );
  return process.exit(1);
}

/** Environment in which `node` and every tool's name mean the pinned ones, and nothing phones home. */
export function toolEnvironment() {
  const bins = [dirname(pinnedNode()), join(root, 'node_modules', '.bin')];
  // Windows spells it Path; two spellings in one environment would shadow each other.
  const pathKey = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return {
    ...process.env,
    MACHINE_NODE: machineNode,
    [pathKey]: [...bins, process.env[pathKey] ?? ''].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
    DO_NOT_TRACK: '1',
    DENO_NO_UPDATE_CHECK: '1',
    // turbo starts each script through npm, which would repeat its warnings every time.
    npm_config_loglevel: 'error',
  };
}
