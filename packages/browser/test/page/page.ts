// The page under test: does what the address says, and writes what it saw as JSON into its body.
import { readActivities, report } from '../../src/index.ts';
import { exportOf } from './export-of.ts';
import { MainThreadWatch } from './main-thread-watch.ts';

interface Seen {
  readonly [fact: string]: unknown;
}

const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
  violations.push(`${violatedDirective} ${blockedURI}`);
});

const jobs: Readonly<Record<string, (megabytes: number) => Promise<Seen>>> = {
  /** Everything in the worker, watched. */
  async worker(megabytes) {
    const worker = new Worker('/worker.js', { type: 'module' });
    const file = exportOf(megabytes);
    const progress: number[] = [];
    const onProgress = ({ bytes }: { bytes: number }) => progress.push(bytes);
    const watch = await MainThreadWatch.start();
    performance.mark('work begins');
    const started = performance.now();
    const { clicks, sources } = await report(file, { worker, onProgress });
    const reported = performance.now();
    const kinds: Record<string, number> = {};
    for await (const { kind } of readActivities(file, { worker })) {
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    const read = performance.now();
    performance.mark('work ends');
    const longestWait = watch.stop();
    worker.terminate();
    const [source] = sources;
    return {
      bytes: file.size,
      clicks,
      source,
      kinds,
      progress: progress.length,
      lastProgress: progress.at(-1),
      longestWait,
      seconds: [(reported - started) / 1000, (read - reported) / 1000],
    };
  },

  /** Several files in several workers. */
  async workers(megabytes) {
    const start = () => new Worker('/worker.js', { type: 'module' });
    const files = [1, 2, 3].map((at) => new File([exportOf(megabytes)], `${at}`));
    const worker = [start(), start()] as const;
    // First, so that what making the files left behind is collected before the measured work.
    const alone = await report(files, { worker: worker[0] });
    performance.mark('work begins');
    const { clicks, sources } = await report(files, { worker });
    performance.mark('work ends');
    return { clicks, sources: sources.length, isSame: alone.clicks.total === clicks.total };
  },

  /** The same without a worker. */
  async page(megabytes) {
    const { clicks } = await report(exportOf(megabytes));
    return { clicks };
  },

  /** Aborted in the middle; then the same worker does the next thing. */
  async abort(megabytes) {
    const worker = new Worker('/worker.js', { type: 'module' });
    const controller = new AbortController();
    const reason = new Error('changed my mind');
    let aborted = 0;
    const onProgress = () => {
      aborted ||= performance.now();
      controller.abort(reason);
    };
    const { signal } = controller;
    const thrown = await report(exportOf(megabytes), { worker, signal, onProgress }).catch(
      (error: unknown) => error,
    );
    const waited = performance.now() - aborted;
    const started = performance.now();
    const { clicks } = await report(exportOf(1), { worker });
    return { isReason: thrown === reason, waited, clicks, next: performance.now() - started };
  },
};

const [, job = '', megabytes = '1'] = location.pathname.split('/');
const write = (seen: Seen) => {
  document.body.textContent = JSON.stringify({ ...seen, violations });
};
jobs[job]?.(Number(megabytes)).then(write, (error) => write({ error: String(error) }));
