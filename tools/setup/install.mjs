import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { root } from './root.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, peer?: boolean, extraneous?: boolean }} LockEntry */
/** @typedef {{ packages: Record<string, LockEntry> }} Lock */

/**
 * Tells whether node_modules holds what the lockfile asks for.
 * Compares with npm's own note of what it installed, which also `npm install` keeps, so that
 * adding a package by hand does not cost a second installation.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed.packages[path];
    // In the lockfile but not on this disk: packages for other platforms, optional peers.
    if (!found) return [entry.optional, entry.peer, entry.extraneous].includes(true);
    return found.link === entry.link && found.version === entry.version;
  });
}

/** Runs `npm ci` when node_modules is missing or older than the lockfile. Exits when npm fails. */
export function ensureInstalled() {
  const wanted = readLock('package-lock.json');
  const installed = readLock(join('node_modules', '.package-lock.json'));
  if (wanted && installed && isInstalled(wanted, installed)) return;
  console.error('Installing dependencies (once, about half a minute) ...');
  const { status } = runNpm(['ci', '--loglevel=error']);
  if (status === 0) return;
  console.error('npm ci failed, so nothing was built or tested.');
  process.exit(status);
}

/** @param {string} path @returns {Lock | null} */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    // Missing or cut short: either way it has to be installed.
    return null;
  }
}
