import type { OpenOptions } from '../open/open-path.ts';
import type { OpenedSource } from '../read/open-source.ts';
import type { Progress, ReadOptions } from '../read/read-options.ts';
import type { ReportBuilder } from '../report/report-builder.ts';
import { AskedHelper, type Helper } from './asked-helper.ts';
import { Helpers } from './helpers.ts';
import type { SentOptions } from './messages.ts';
import type { ReportReadOptions } from './read-report.ts';
import type { ReadingTask } from './reading-task.ts';
import { SharedSource, type Sharing } from './shared-source.ts';
import { readInto } from './source-reading.ts';
import { Tellings } from './tellings.ts';

/** How many others are to help, and from when on. */
export interface HelpWanted {
  readonly most: number;
  /** Milliseconds of reading after which it pays; what is done by then needs no help. */
  readonly after: number;
  /** It pays only while there are fewer clicks than one in so many bytes; 0 for whatever there is. */
  readonly bytesPerClick: number;
}

/** A part pays later than a file: a new thread has to learn its records, and what it told is put together. */
const PART_PAYS = 4;

/** A helper is asked for so much at a time: small files are read faster than they can be asked for. */
const BYTES_AT_ONCE = 4 * 1024 * 1024;

/**
 * Shares the tasks of a report out among threads and reads, too. Whoever is free takes the largest
 * that is left, and when none is, a part of what this one reads, so that all are done at about the
 * same time.
 */
export class ReportLead {
  readonly #builder: ReportBuilder;
  readonly #tasks: readonly ReadingTask[];
  readonly #options: ReportReadOptions;
  readonly #wanted: HelpWanted;
  readonly #helpFrom: number;
  /** Of the sources that were read here, and of the one that is being read. */
  #bytesBefore = 0;
  #bytesNow = 0;
  readonly #leastPart: number;
  readonly #helpers: Helpers;
  readonly #tellings: Tellings = new Tellings();
  /** Numbers of the tasks that any thread can do, the next one last. */
  readonly #shared: number[];
  /** Bytes of them. */
  #bytesShared: number;
  /** Numbers of those that only this one can do. */
  readonly #own: number[];
  /** Numbers of those that could not be opened in another. */
  readonly #left: number[] = [];
  readonly #stop: AbortController = new AbortController();
  /** What is read here, if others may read parts of it. */
  #source: SharedSource | null = null;

  /**
   * @param builder gets everything
   * @param leastPart bytes of a source that are worth being read apart
   */
  constructor(
    builder: ReportBuilder,
    tasks: readonly ReadingTask[],
    options: ReportReadOptions,
    startHelper: () => Helper | null,
    wanted: HelpWanted,
    leastPart: number,
  ) {
    this.#builder = builder;
    this.#tasks = tasks;
    this.#options = options;
    this.#wanted = wanted;
    this.#helpFrom = Date.now() + wanted.after;
    this.#leastPart = leastPart;
    const start = () => {
      const helper = startHelper();
      const told = this.#onProgress();
      return helper && new AskedHelper(helper, this.#helpers.stopped, sentOptions(options), told);
    };
    this.#helpers = new Helpers(start, wanted.most, this.#stop);
    const numbers = tasks.map((_, number) => number);
    this.#own = numbers.filter((number) => this.#task(number).message === null);
    this.#shared = numbers
      .filter((number) => this.#task(number).message !== null)
      .sort((a, b) => this.#task(a).size - this.#task(b).size || b - a);
    this.#bytesShared = this.#shared.reduce((sum, number) => sum + this.#task(number).size, 0);
  }

  /** Rejects as soon as something is wrong anywhere; nothing goes on behind its back then. */
  async read(): Promise<void> {
    const { signal } = this.#options;
    const abort = (): void => this.#stop.abort(signal?.reason);
    signal?.addEventListener('abort', abort);
    try {
      await this.#helpers.guarded(this.#readHere(this.#next()));
      await this.#helpers.done();
      // What could not be opened elsewhere is tried here: its error is the runtime's own then.
      await this.#helpers.guarded(this.#readHere(this.#left.sort((a, b) => a - b)));
      await this.#helpers.guarded(this.#takeIn());
      this.#stop.signal.throwIfAborted();
    } finally {
      signal?.removeEventListener('abort', abort);
      await this.#helpers.stop();
    }
  }

  *#next(): Generator<number> {
    yield* this.#own;
    for (let next = this.#take(); next !== undefined; next = this.#take()) {
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
        const whole = this.#source?.sum(progress) ?? progress;
        this.#bytesNow = whole.bytes;
        this.#considerHelp();
        this.#options.onProgress?.(whole);
      },
    };
    await readInto(this.#builder, sources, options, (reading) => {
      this.#bytesBefore += this.#bytesNow;
      this.#bytesNow = 0;
      const whole = this.#source?.whole(reading) ?? reading;
      told.push(() => onSource?.(whole));
    });
  }

  async *#open(
    numbers: Iterable<number>,
    onOpenError: OpenOptions['onOpenError'],
    done: (number: number) => void,
  ): AsyncGenerator<OpenedSource> {
    for (const number of numbers) {
      this.#stop.signal.throwIfAborted();
      const { message, open } = this.#task(number);
      this.#source = message === null ? null : this.#sharedSource(message);
      yield* this.#source?.of(open(onOpenError)) ?? open(onOpenError);
      done(number);
    }
  }

  #sharedSource(message: unknown): SharedSource {
    const begun = Date.now();
    const sharing: Sharing = {
      threads: this.#helpers.most + 1,
      leastBytes: this.#leastPart,
      isHelpFree: (offset, left) => {
        const now = Date.now();
        const timeLeft = ((now - begun) * left) / offset;
        return this.#helpers.isFree(
          now >= this.#helpFrom && timeLeft >= PART_PAYS * this.#wanted.after && this.#pays(),
        );
      },
      read: async (part, onProgress) => {
        const helper = this.#helpers.free();
        if (helper === null) return null;
        const reading = helper.readPart(message, part, onProgress);
        this.#helpers.work(helper, reading);
        return reading;
      },
      onProgress: this.#onProgress() ?? (() => {}),
    };
    return new SharedSource(
      this.#builder,
      { ...this.#options, signal: this.#stop.signal },
      sharing,
    );
  }

  #considerHelp(): void {
    if (Date.now() < this.#helpFrom || !this.#pays() || !this.#isMuchLeft()) return;
    for (let left = this.#shared.length; left > 0; left--) {
      const helper = this.#helpers.free();
      if (helper === null) return;
      this.#helpers.work(helper, this.#readThere(helper));
    }
  }

  /** By what was read here so far. */
  #pays(): boolean {
    const { bytesPerClick } = this.#wanted;
    return bytesPerClick === 0 || this.#builder.activities * bytesPerClick < this.#bytesRead;
  }

  /** Whether what is left takes longer, at the pace so far, than help waits before it begins. */
  #isMuchLeft(): boolean {
    const { after } = this.#wanted;
    const took = Date.now() - this.#helpFrom + after;
    return took * this.#bytesShared >= after * this.#bytesRead;
  }

  get #bytesRead(): number {
    return this.#bytesBefore + this.#bytesNow;
  }

  #take(): number | undefined {
    const number = this.#shared.pop();
    if (number !== undefined) this.#bytesShared -= this.#task(number).size;
    return number;
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

  /** What a helper is to read next; nothing when it no longer pays. */
  #some(): number[] {
    const numbers: number[] = [];
    if (!this.#pays()) return numbers;
    for (let bytes = 0; bytes < BYTES_AT_ONCE; ) {
      const next = this.#take();
      if (next === undefined) break;
      numbers.push(next);
      bytes += this.#task(next).size;
    }
    return numbers;
  }

  /** One helper after the other: only one's state is in memory beside what was taken in of it. */
  async #takeIn(): Promise<void> {
    for (const helper of this.#helpers.started) this.#builder.absorb(await helper.state());
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
