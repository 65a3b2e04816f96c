import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';
import { resultsFolder } from './root.mjs';

/**
 * Vitest configuration of a package that is tested in Node: tests beside the source or in test/.
 * @param {string} name the workspace's folder name, which also names its results file
 */
export function nodeTests(name) {
  return defineConfig({
    test: {
      name,
      environment: 'node',
      include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
      exclude: configDefaults.exclude,
      // Property tests and real processes share two cores in CI: five seconds say nothing about them.
      testTimeout: 60_000,
      typecheck: typeTests,
      reporters: reportersFor(name),
    },
  });
}

/** Type tests, run by the compiler. */
export const typeTests = {
  enabled: true,
  checker: 'tsc',
  tsconfig: './tsconfig.test.json',
  include: ['test/**/*.test-d.ts'],
};

/**
 * What a person reads, and what `npm test` counts.
 * @param {string} name
 * @returns {['default', ['junit', { outputFile: string }]]}
 */
export function reportersFor(name) {
  return ['default', ['junit', { outputFile: join(resultsFolder, `${name}.xml`) }]];
}
