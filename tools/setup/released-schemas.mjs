import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';
import { runTool } from './tool.mjs';

/** Where the schemas of the last release are kept, from the root; written by `npm run version`. */
const RELEASED = 'tools/setup/released-schemas';

/** From its source: the check must not depend on what was built. */
const CODEGEN = `import { run } from ${JSON.stringify(pathToFileURL(join(root, 'tools/codegen/src/main.ts')).href)};
process.exitCode = await run(process.argv.slice(1));`;

const STEPS = ['none', 'patch', 'minor', 'major'];

/**
 * Keeps the schemas as they are released, to compare later ones with.
 * @param {string} version
 * @param {string} [repository]
 */
export function keepReleasedSchemas(version, repository = root) {
  const kept = join(repository, RELEASED);
  rmSync(kept, { recursive: true, force: true });
  cpSync(join(repository, 'schemas'), kept, { recursive: true, filter: isSchema });
  writeFileSync(join(kept, 'VERSION'), `${version}\n`);
}

/**
 * Whether the changesets promise at least the step that the changes since the last release need.
 * @param {string} [repository]
 * @returns {{ status: number, output: string, note?: string }}
 */
export function checkPromise(repository = root) {
  const kept = join(repository, RELEASED);
  if (!existsSync(join(kept, 'VERSION')))
    return { status: 0, output: '', note: 'no release yet: nothing to compare' };
  const version = readFileSync(join(kept, 'VERSION'), 'utf8').trim();
  const promised = promisedStep(join(repository, '.changeset'));
  const diff = ['diff', kept, join(repository, 'schemas'), '--promised', promised];
  const { status, output } = runTool(['node', '--input-type=module', '-e', CODEGEN, ...diff], {
    quiet: true,
  });
  const note = `since ${version}, ${promised === 'none' ? 'no step' : `a ${promised} step`} promised`;
  return { status, output: `Since version ${version}:\n${output}`, note };
}

/**
 * The largest step of all changesets: all packages share one version.
 * @param {string} folder
 */
function promisedStep(folder) {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const steps = texts.flatMap((text) => {
    const head = /^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '';
    return [...head.matchAll(/:\s*(patch|minor|major)\s*$/gm)].map(([, step = 'none']) =>
      STEPS.indexOf(step),
    );
  });
  return STEPS[Math.max(0, ...steps)] ?? 'none';
}

/** Folders, and the files that the schemas consist of. @param {string} path */
function isSchema(path) {
  return !/\/(?:node_modules|package\.json|LICENSE|.*\.md)$/.test(path.replaceAll('\\', '/'));
}
