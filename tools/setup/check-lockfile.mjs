import { readJson } from './workspaces.mjs';

/** A lockfile that names a registry works only for those who can reach that one. */
export function checkLockfile() {
  /** @type {[string, { resolved?: string }][]} */
  const entries = Object.entries(readJson('package-lock.json').packages);
  const named = entries.filter(([, entry]) => /^[a-z+]+:\/\//.test(entry.resolved ?? ''));
  return { status: named.length > 0 ? 1 : 0, output: named.map(([path]) => path).join('\n') };
}
