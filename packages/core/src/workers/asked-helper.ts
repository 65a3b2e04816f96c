import type { Progress } from '../read/read-options.ts';
import type { ReportState } from '../report/report-state.ts';
import {
  type HelperAnswer,
  type HelperRequest,
  onMessage,
  type Port,
  type SentOptions,
} from './messages.ts';
import type { PartReading, PartRequest } from './read-part.ts';
import type { SourceReading } from './source-reading.ts';

const UNEXPECTED = 'a worker answered something else';

/** Another thread that runs `helpWithReport`, started by an adapter. */
export interface Helper {
  readonly port: Port;
  /** Rejects when the thread breaks: cannot be started, throws, runs out of memory. */
  readonly broken: Promise<never>;
  /** Ends the thread if it is the adapter's own; called once. */
  stop(): Promise<void>;
}

/** A helper from the side that asks it, one thing at a time. */
export class AskedHelper {
  readonly #helper: Helper;
  readonly #stopped: Promise<never>;
  #resolve: (answer: HelperAnswer) => void = () => {};
  /** Of the part that it reads. */
  #onPart: ((progress: Progress) => void) | null = null;

  /** @param stopped rejects when nothing is wanted any more */
  constructor(
    helper: Helper,
    stopped: Promise<never>,
    options: SentOptions,
    onProgress: ((progress: Progress) => void) | undefined,
  ) {
    this.#helper = helper;
    this.#stopped = Promise.race([helper.broken, stopped]);
    // Whoever asks is told; without a question it must not count as unhandled.
    this.#stopped.catch(() => {});
    onMessage<HelperAnswer>(helper.port, (answer) => {
      if (answer.kind === 'progress') (this.#onPart ?? onProgress)?.(answer.progress);
      else this.#resolve(answer);
    });
    this.#send({ kind: 'begin', options, tellsProgress: onProgress !== undefined });
  }

  /** @returns the sources of each input; null for one that could not be opened there */
  async read(inputs: readonly unknown[]): Promise<readonly (readonly SourceReading[] | null)[]> {
    const answer = await this.#ask({ kind: 'read', inputs });
    if (answer.kind !== 'read') throw new TypeError(UNEXPECTED);
    return answer.sources;
  }

  /** @returns null when it could not be opened there */
  async readPart(
    input: unknown,
    part: PartRequest,
    onProgress: (progress: Progress) => void,
  ): Promise<PartReading | null> {
    this.#onPart = onProgress;
    const answer = await this.#ask({ kind: 'read-part', input, part });
    this.#onPart = null;
    if (answer.kind !== 'read-part') throw new TypeError(UNEXPECTED);
    return answer.part;
  }

  /** All that it read, handed over. */
  async state(): Promise<ReportState> {
    const answer = await this.#ask({ kind: 'finish' });
    if (answer.kind !== 'finished') throw new TypeError(UNEXPECTED);
    return answer.state;
  }

  async stop(): Promise<void> {
    this.#send({ kind: 'stop' });
    this.#helper.port.close();
    await this.#helper.stop();
  }

  async #ask(request: HelperRequest): Promise<HelperAnswer> {
    const answered = new Promise<HelperAnswer>((resolve) => {
      this.#resolve = resolve;
    });
    this.#send(request);
    const answer = await Promise.race([answered, this.#stopped]);
    if (answer.kind === 'failed') throw answer.error;
    return answer;
  }

  #send(request: HelperRequest): void {
    this.#helper.port.postMessage(request, []);
  }
}
