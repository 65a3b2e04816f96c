import { builtIn } from './built-in.ts';

/** What the other thread does. As text, so that no bundler has to find a second file. */
const THREAD = `
const { createHash } = require('node:crypto');
const { openSync, readSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const hash = createHash('sha256');
const buffer = new Uint8Array(1 << 20);
const file = openSync(workerData);
for (let read; (read = readSync(file, buffer)) > 0; ) hash.update(buffer.subarray(0, read));
parentPort.postMessage(hash.digest('hex'));
`;

/** A hash on its way. */
export interface HashBeside {
  /** Lower-case hex, or null when the file could not be read a second time. */
  readonly sha256: Promise<string | null>;
  /** Gives up on it, if it is not done. */
  readonly stop: () => void;
}

/** SHA-256 of a file as it is stored, in a thread of its own while this one reads. */
export function hashBeside(path: string): HashBeside {
  const { Worker } = builtIn.workerThreads();
  const worker = new Worker(THREAD, { eval: true, workerData: path });
  const sha256 = new Promise<string | null>((resolve) => {
    worker.once('message', resolve);
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
  return { sha256, stop: () => void worker.terminate() };
}
