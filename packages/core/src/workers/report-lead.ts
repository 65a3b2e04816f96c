import type { OpenOptions } from '../open/open-path.ts';
import type { OpenedSource } from '../read/open-source.ts';
import type { Progress, ReadOptions } from '../read/read-options.ts';
import type { ReportBuilder } from '../report/report-builder.ts';
import { AskedHelper, type Helper } from './asked-helper.ts';
import type { SentOptions } from './messages.ts';
import type { ReportReadOptions } from './read-report.ts';
import type { ReadingTask } from './reading-task.ts';
import { readInto } from './source-reading.ts';
import { Tellings } from './tellings.ts';

/** How many others are to help, and from when on. */
export interface HelpWanted {
  readonly most: number;
  /** Milliseconds of reading after which it pays; what is done by then needs no help. */
  readonly after: number;
}

/** A helper is asked for so much at a time: small files are read faster than they can be asked for. */
const BYTES_AT_ONCE = 4 * 1024 * 1024;

/**
 * Shares the tasks of a report out among threads and reads, too. Whoever is free takes the largest
 * that is left, so that all are done at about the same time.
 */
export class ReportLead {
  readonly #builder: ReportBuilder;
  readonly #tasks: readonly ReadingTask[];
  readonly #options: ReportReadOptions;
  readonly #startHelper: () => Helper | null;
  readonly #most: number;
  #helpFrom: number;
  readonly #helpers: AskedHelper[] = [];
  readonly #helping: Promise<void>[] = [];
  readonly #tellings: Tellings = new Tellings();
  /** Numbers of the tasks that any thread can do, the next one last. */
  readonly #shared: number[];
  /** Numbers of those that only this one can do. */
  readonly #own: number[];
  /** Numbers of those that could not be opened in another. */
  readonly #left: number[] = [];
  readonly #stop: AbortController = new AbortController();
  readonly #stopped: Promise<never> = whenAborted(this.#stop.signal);

  /** @param builder gets everything */
  constructor(
    builder: ReportBuilder,
    tasks: readonly ReadingTask[],
    options: ReportReadOptions,
    startHelper: () => Helper | null,
    wanted: HelpWanted,
  ) {
    this.#builder = builder;
    this.#tasks = tasks;
    this.#options = options;
    this.#startHelper = startHelper;
    this.#most = wanted.most;
    this.#helpFrom = Date.now() + wanted.after;
    const numbers = tasks.map((_, number) => number);
    this.#own = numbers.filter((number) => this.#task(number).message === null);
    this.#shared = numbers
      .filter((number) => this.#task(number).message !== null)
      .sort((a, b) => this.#task(a).size - this.#task(b).size || b - a);
  }

  /** Rejects as soon as something is wrong anywhere; nothing goes on behind its back then. */
  async read(): Promise<void> {
    const { signal } = this.#options;
    const abort = (): void => this.#stop.abort(signal?.reason);
    signal?.addEventListener('abort', abort);
    try {
      await this.#guarded(this.#readHere(this.#next()));
      await Promise.all(this.#helping);
      // What could not be opened elsewhere is tried here: its error is the runtime's own then.
      await this.#guarded(this.#readHere(this.#left.sort((a, b) => a - b)));
      await this.#guarded(this.#takeIn());
      this.#stop.signal.throwIfAborted();
    } finally {
      signal?.removeEventListener('abort', abort);
      await Promise.all(this.#helpers.map((helper) => helper.stop()));
    }
  }

  /** What fails first stops all the others, and is what `read` rejects with. */
  async #guarded(work: Promise<void>): Promise<void> {
    await work.catch((reason) => this.#stop.abort(reason));
  }

  *#next(): Generator<number> {
    yield* this.#own;
    for (let next = this.#shared.pop(); next !== undefined; next = this.#shared.pop()) {
      this.#considerHelp();
      yield next;
    }
  }

  /** One reading of all, so that what it learns of the records of one task is known at the next. */
  async #readHere(numbers: Iterable<number>): Promise<void> {
    const { onOpenError, onSource } = this.#options;
    let told: (() => void)[] = [];
    const tellLater: OpenOptions['onOpenError'] = (error, input) =>
      told.push(() => onOpenError?.(error, input));
    const sources = this.#open(numbers, onOpenError && tellLater, (number) => {
      this.#tellings.done(number, told);
      told = [];
    });
    const options = {
      ...this.#options,
      signal: this.#stop.signal,
      onProgress: (progress: Progress) => {
        this.#considerHelp();
        this.#options.onProgress?.(progress);
      },
    };
    await readInto(this.#builder, sources, options, (source) =>
      told.push(() => onSource?.(source)),
    );
  }

  async *#open(
    numbers: Iterable<number>,
    onOpenError: OpenOptions['onOpenError'],
    done: (number: number) => void,
  ): AsyncGenerator<OpenedSource> {
    for (const number of numbers) {
      this.#stop.signal.throwIfAborted();
      yield* this.#task(number).open(onOpenError);
      done(number);
    }
  }

  #considerHelp(): void {
    if (this.#shared.length === 0 || Date.now() < this.#helpFrom) return;
    this.#helpFrom = Number.POSITIVE_INFINITY;
    const wanted = Math.min(this.#most, this.#shared.length);
    for (let n = 0; n < wanted; n++) {
      const started = this.#startHelper();
      if (started === null) return;
      const options = sentOptions(this.#options);
      const helper = new AskedHelper(started, this.#stopped, options, this.#onProgress());
      this.#helpers.push(helper);
      this.#helping.push(this.#guarded(this.#readThere(helper)));
    }
  }

  async #readThere(helper: AskedHelper): Promise<void> {
    const { onSource } = this.#options;
    for (let numbers = this.#some(); numbers.length > 0; numbers = this.#some()) {
      const read = await helper.read(numbers.map((number) => this.#task(number).message));
      for (const [at, number] of numbers.entries()) {
        const told = read[at]?.map((source) => () => onSource?.(source));
        if (told === undefined) this.#left.push(number);
        else this.#tellings.done(number, told);
      }
    }
  }

  #some(): number[] {
    const numbers: number[] = [];
    for (let bytes = 0; bytes < BYTES_AT_ONCE; ) {
      const next = this.#shared.pop();
      if (next === undefined) break;
      numbers.push(next);
      bytes += this.#task(next).size;
    }
    return numbers;
  }

  /** One helper after the other: only one's state is in memory beside what was taken in of it. */
  async #takeIn(): Promise<void> {
    for (const helper of this.#helpers) this.#builder.absorb(await helper.state());
  }

  /** For helpers: what it throws must not be thrown in the middle of nowhere. */
  #onProgress(): ReadOptions['onProgress'] {
    const { onProgress } = this.#options;
    if (!onProgress) return undefined;
    return (progress) => {
      try {
        onProgress(progress);
      } catch (error) {
        this.#stop.abort(error);
      }
    };
  }

  #task(number: number): ReadingTask {
    return this.#tasks[number] as ReadingTask;
  }
}

/** Functions cannot be sent, and signals neither; callers may pass more than is asked for. */
function sentOptions(options: ReportReadOptions): SentOptions {
  const { tenant, since, until, shapes, others, strict, limits, hash } = options;
  const sent = { tenant, since, until, shapes, others, strict, limits, hash };
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
}

function whenAborted(signal: AbortSignal): Promise<never> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  // Without a helper nobody waits for it, and it must not count as unhandled.
  aborted.catch(() => {});
  return aborted;
}
