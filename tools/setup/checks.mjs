import { join } from 'node:path';
import { checkApiSurface } from './api-surface.mjs';
import { checkLockfile } from './check-lockfile.mjs';
import { checkPackages } from './check-packages.mjs';
import { checkReasons } from './check-reasons.mjs';
import { checkVersions } from './check-versions.mjs';
import { checkPromise } from './released-schemas.mjs';
import { root } from './root.mjs';
import { runTool } from './tool.mjs';

/** @typedef {{ status: number, output: string, note?: string }} Outcome note: a few words worth telling even when all is well */
/** @typedef {{ question: string, answer: () => Outcome, repair: string }} Check */

const jsrDryRun = ['deno', 'publish', '--dry-run', '--allow-dirty', '--unstable-sloppy-imports'];

/** @param {readonly string[]} command */
const tool = (command) => () => runTool(command, { quiet: true });

/** Everything besides the tests that must hold, in the order of how quickly it answers. @type {readonly Check[]} */
export const checks = [
  {
    question: 'Is generated code up to date?',
    answer: tool(['node', 'tools/codegen/src/cli.ts', '--check']),
    repair: 'npm run generate',
  },
  {
    question: 'Does generating from nothing give the same files, twice and in 10 s?',
    answer: regenerated,
    repair: 'npm run generate; if it is slow, find the emitter that is',
  },
  {
    question: 'Is the code formatted and free of lint?',
    answer: tool(['biome', 'ci', '--colors=off', '.']),
    repair: 'npm run fix',
  },
  {
    question: 'Do all versions agree?',
    answer: checkVersions,
    repair: 'make package.json, deno.json and .changeset/config.json say the same',
  },
  {
    question: 'Is the lockfile free of registry addresses?',
    answer: checkLockfile,
    repair: 'npm install --package-lock-only (.npmrc leaves the addresses out)',
  },
  {
    question: 'Does every dependency have its reason?',
    answer: checkReasons,
    repair: 'name it in the tables of CONTRIBUTING.md, with the reason',
  },
  {
    question: 'Does every user-visible change have a changeset?',
    answer: changesetStatus,
    repair: 'npm run changeset (or npm run changeset -- --empty for an inner change)',
  },
  {
    question: 'Do the changesets promise enough for what changed in the schemas?',
    answer: () => checkPromise(),
    repair: 'npm run changeset, with the step that the last line above names',
  },
  {
    question: 'Do all types hold?',
    answer: tool(['turbo', 'run', 'typecheck', '--continue=always', '--output-logs=errors-only']),
    repair: 'mend the types',
  },
  {
    question: 'Is every file, export and dependency used?',
    answer: tool(['knip', '--no-progress']),
    repair: 'delete it, or tell knip.json where it is used',
  },
  {
    question: 'Is the public surface the one that is checked in, and has each name a type test?',
    answer: checkApiSurface,
    repair: 'npm run api and look at what users will see; test new names in test/**/*.test-d.ts',
  },
  {
    question: 'Does each import cost no more than its budget?',
    answer: tool(['node', 'tools/setup/size-budgets.mjs']),
    repair: 'make it smaller, or raise its budget in tools/setup/size-budgets.mjs with a reason',
  },
  {
    question: 'Do the packed packages work for their users?',
    answer: checkPackages,
    repair: 'mend exports, files or dependencies in the package.json named above',
  },
  {
    question:
      'Do READMEs and the first guide work in empty projects: Node, a built page, Deno, a shell?',
    answer: tool(['node', 'tools/setup/strangers/try-readmes.mjs']),
    repair: 'mend the README, or what the package named above lacks',
  },
  {
    question: 'Could the Deno package be published to JSR?',
    answer: () => runTool(jsrDryRun, { quiet: true, cwd: join(root, 'packages', 'deno') }),
    repair: 'mend packages/deno/deno.json or the types named above',
  },
  {
    question: 'Does the documentation site build?',
    answer: tool(['turbo', 'run', 'site', '--output-logs=errors-only']),
    repair: 'mend the page named above',
  },
];

/** @returns {Outcome} */
function regenerated() {
  const { status, output } = runTool(['node', 'tools/setup/regenerate.mjs'], { quiet: true });
  return { status, output, note: output.trim().split('\n').at(-1) ?? '' };
}

/** Looks at what is not yet in the shared main branch; in a fresh clone of it only the files' form. */
function changesetStatus() {
  for (const since of ['origin/main', 'HEAD']) {
    const outcome = runTool(['changeset', 'status', `--since=${since}`], { quiet: true });
    const unknown = /Failed to find where HEAD diverged|unknown revision/i.test(outcome.output);
    if (!unknown || since === 'HEAD') return outcome;
  }
  return { status: 1, output: 'no commit to compare with' };
}
