import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { readJson, readWorkspaces } from './workspaces.mjs';

/** Every dependency is named, with its reason, in CONTRIBUTING.md, and nothing else is. */
export function checkReasons() {
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const listed = new Set();
  for (const [, cell = ''] of page
    .slice(page.indexOf('## Dependencies'))
    .matchAll(/^\|(.*?)\|/gm)) {
    for (const [, name] of cell.matchAll(/`([^`]+)`/g)) listed.add(name);
  }
  const workspaces = readWorkspaces();
  const own = new Set(workspaces.map(({ manifest }) => manifest.name));
  const asked = new Set(
    [readJson('package.json'), ...workspaces.map(({ manifest }) => manifest)]
      .flatMap((m) => [m.dependencies, m.devDependencies, m.optionalDependencies])
      .flatMap((dependencies) => Object.keys(dependencies ?? {}))
      .filter((name) => !own.has(name)),
  );
  const complaints = [
    ...[...asked].filter((name) => !listed.has(name)).map((name) => `${name}: has no reason`),
    ...[...listed].filter((name) => !asked.has(name)).map((name) => `${name}: no longer used`),
  ];
  return { status: complaints.length > 0 ? 1 : 0, output: complaints.join('\n') };
}
