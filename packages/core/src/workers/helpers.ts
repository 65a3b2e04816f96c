import type { AskedHelper } from './asked-helper.ts';

/** The helpers of a report: started when they are needed, and all stopped in the end. */
export class Helpers {
  readonly most: number;
  /** Rejects when something failed. */
  readonly stopped: Promise<never>;
  readonly #startHelper: () => AskedHelper | null;
  readonly #stop: AbortController;
  readonly #started: AskedHelper[] = [];
  readonly #idle: AskedHelper[] = [];
  readonly #working: Promise<void>[] = [];
  #mayStart = true;

  /** @param stop aborted by whatever fails first */
  constructor(startHelper: () => AskedHelper | null, most: number, stop: AbortController) {
    this.most = most;
    this.#startHelper = startHelper;
    this.#stop = stop;
    this.stopped = whenAborted(stop.signal);
  }

  get started(): readonly AskedHelper[] {
    return this.#started;
  }

  /** @param pays whether one more would be worth it */
  isFree(pays: boolean): boolean {
    return this.#idle.length > 0 || (pays && this.#mayStart && this.#started.length < this.most);
  }

  /** One with nothing to do; null when there is none, and none to be had. */
  free(): AskedHelper | null {
    if (!this.isFree(true)) return null;
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    const helper = this.#startHelper();
    this.#mayStart = helper !== null;
    if (helper !== null) this.#started.push(helper);
    return helper;
  }

  /** `helper` is free again when the work is done. */
  work(helper: AskedHelper, work: Promise<unknown>): void {
    const done = this.guarded(work.then(() => void this.#idle.push(helper)));
    this.#working.push(done);
  }

  /** What fails first stops all the others, and is the reason of `stop`. */
  async guarded(work: Promise<void>): Promise<void> {
    await work.catch((reason) => this.#stop.abort(reason));
  }

  /** When all that was begun is done; never rejects. */
  async done(): Promise<void> {
    await Promise.all(this.#working);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#started.map((helper) => helper.stop()));
  }
}

function whenAborted(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  // Without a helper nobody waits for it, and it must not count as unhandled.
  aborted.catch(() => {});
  return aborted;
}
