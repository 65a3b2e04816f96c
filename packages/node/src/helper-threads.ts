import { availableParallelism } from 'node:os';
import type { Helper, HelperRuntime } from '@timeofclick/core/open';
import { builtIn } from './built-in.ts';

/** Threads of this process that run worker.ts. */
export const helperThreads: HelperRuntime = { cores: availableParallelism, startHelper };

function startHelper(): Helper {
  const { port1: port, port2 } = new MessageChannel();
  const { Worker } = builtIn.workerThreads();
  const worker = new Worker(new URL('./worker.js', import.meta.url), {
    workerData: port2,
    transferList: [port2],
  });
  const broken = new Promise<never>((_, reject) => {
    const breaks = (reason: string, cause?: unknown): void =>
      reject(new Error(`A worker that was reading ${reason}.`, { cause }));
    worker.once('error', (error) => breaks(`broke: ${error.message}`, error));
    worker.once('exit', (code) => breaks(`ended with exit code ${code}`));
  });
  return {
    port,
    broken,
    async stop() {
      await worker.terminate();
    },
  };
}
