import { createRequire } from 'node:module';

/** Any place will do for what Node has built in. */
const require = createRequire(process.execPath);

/**
 * Parts of Node that many readings do without, loaded when they are needed first: together they take
 * longer than a small export.
 */
export const builtIn = {
  crypto: (): typeof import('node:crypto') => require('node:crypto'),
  workerThreads: (): typeof import('node:worker_threads') => require('node:worker_threads'),
  zlib: (): typeof import('node:zlib') => require('node:zlib'),
};
