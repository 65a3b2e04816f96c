import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './root.mjs';

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {boolean} [private]
 * @property {Record<string, string>} [scripts]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, unknown>} [exports]
 *
 * @typedef {{ name: string, folder: string, manifest: Manifest }} Workspace name: of the folder
 */

/** Every workspace, in the order of the `workspaces` globs. @returns {Workspace[]} */
export function readWorkspaces() {
  const children = ['packages', 'tools'].flatMap((parent) =>
    readdirSync(join(root, parent))
      .sort()
      .map((name) => `${parent}/${name}`),
  );
  return ['schemas', ...children, 'docs']
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({
      name: basename(folder),
      folder,
      manifest: readJson(`${folder}/package.json`),
    }));
}

/** The workspaces that npm users get. */
export function publishedWorkspaces() {
  return readWorkspaces().filter(({ manifest }) => !manifest.private);
}

/** @param {string} path from the root @returns {any} */
export function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
