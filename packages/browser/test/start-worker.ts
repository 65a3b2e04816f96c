/** The worker as users start it, from the source. */
export function startWorker(): Worker {
  return new Worker(new URL('../src/worker.ts', import.meta.url), { type: 'module' });
}
