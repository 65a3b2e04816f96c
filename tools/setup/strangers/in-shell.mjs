import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { tarballOf } from '../check-packages.mjs';
import { root } from '../root.mjs';
import { must } from './project.mjs';

/** A block of commands, and what the page says they print. */
const COMMANDS = /```sh\n([\s\S]*?)```(?:\n\n```text\n([\s\S]*?)```)?/g;
const INSTALL = 'npm install --global timeofclick';

/**
 * The guide for the first five minutes and the command's README, line by line, in an empty folder of
 * somebody who has nothing but npm. Only the installation takes the packed packages.
 */
export function tryInShell() {
  const folder = mkdtempSync(join(tmpdir(), 'timeofclick-shell-'));
  try {
    const packed = ['@timeofclick/core', '@timeofclick/node', 'timeofclick'].map(tarballOf);
    const install = `npm install --global --prefer-offline --no-audit --no-fund --loglevel=error ${packed.join(' ')}`;
    const guide = commandsOf(join(root, 'docs/guides/five-minutes.md'));
    if (guide[0]?.command !== INSTALL) throw new Error(`five-minutes.md begins with: ${INSTALL}`);
    let cwd = folder;
    for (const { command, printed } of guide) {
      const [, entered] = /^cd (\S+)$/.exec(command) ?? [];
      if (entered !== undefined) cwd = join(cwd, entered);
      else
        sameOutput(command, printed, shell(command === INSTALL ? install : command, folder, cwd));
    }
    const clicks = cwd;
    cwd = join(folder, 'case');
    cpSync(clicks, join(cwd, 'exports'), { recursive: true });
    cpSync(join(clicks, 'xdr-hunting.csv'), join(cwd, 'export.csv'));
    for (const { command } of commandsOf(join(root, 'packages/cli/README.md'))) {
      shell(command.replace(/^npx /, ''), folder, cwd);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} page @returns {{ command: string, printed: string | undefined }[]} */
function commandsOf(page) {
  const blocks = [...readFileSync(page, 'utf8').matchAll(COMMANDS)];
  return blocks.flatMap(([, lines = '', printed]) =>
    lines
      .split('\n')
      .map((line) => line.replace(/\s+#.*$/, '').trim())
      .filter((line) => line !== '')
      .map((command) => ({ command, printed })),
  );
}

/** @param {string} command @param {string} home where packages go @param {string} cwd @returns {string} */
function shell(command, home, cwd) {
  const prefix = join(home, 'global');
  const env = {
    ...process.env,
    // The command names itself as npx where npm started it; this shell is a person's.
    npm_execpath: undefined,
    npm_config_prefix: prefix,
    PATH: [join(prefix, 'bin'), process.env.PATH].join(delimiter),
    NO_COLOR: '1',
  };
  return must(command, () => {
    const run = spawnSync('bash', ['-c', command], { cwd, env, encoding: 'utf8' });
    return { status: run.status ?? 1, output: `${run.stdout}${run.stderr}` };
  });
}

/** @param {string} command @param {string | undefined} printed @param {string} output */
function sameOutput(command, printed, output) {
  if (printed === undefined) return;
  const wanted = printed.replace(/…\n$/, '').trimEnd();
  if (!output.startsWith(wanted)) throw new Error(`${command} prints otherwise:\n${output}`);
}
