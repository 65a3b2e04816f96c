import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Installs Debian packages on CI's machine; nobody else's is touched. Tests of several packages may
 * want some at once, and apt refuses to run twice, so they queue.
 * @param {string[]} names
 */
export function installDebianPackages(...names) {
  if (!process.env.CI || process.platform !== 'linux') return;
  console.warn(`installing ${names.join(', ')}`);
  const queue = join(tmpdir(), 'timeofclick-apt.lock');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...names]]) {
    const command = [queue, 'apt-get', ...words];
    const { status, stderr } = spawnSync('flock', command, { env, encoding: 'utf8' });
    if (status !== 0)
      console.warn(`apt-get ${words[0]} failed: ${stderr ?? 'there is no apt-get'}`);
  }
}
