import type { Helper, HelperRuntime } from '@timeofclick/core/open';

/** Beside this file: as published to JSR, or as built for npm. */
const SCRIPT = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js',
  import.meta.url,
);

/** Workers that run worker.ts. They have the permissions of the program, and need no others. */
export const helperThreads: HelperRuntime = {
  cores: () => navigator.hardwareConcurrency,
  startHelper: () => (maySee(SCRIPT) ? startHelper() : null),
};

/** A file that the program may not read cannot be a worker's script; nobody is asked for it. */
function maySee(script: URL): boolean {
  const asked = { name: 'read', path: script } as const;
  return script.protocol !== 'file:' || Deno.permissions.querySync(asked).state === 'granted';
}

function startHelper(): Helper {
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(SCRIPT, { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    worker.onerror = (event) => {
      // Else it would end the program.
      event.preventDefault();
      reject(new Error(`A worker that was reading broke: ${event.message}.`));
    };
  });
  worker.postMessage(port2, [port2]);
  return { port, broken, stop: () => Promise.resolve(worker.terminate()) };
}
