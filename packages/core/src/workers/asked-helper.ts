import type { Progress } from '../read/read-options.ts';
import type { ReportState } from '../report/report-state.ts';
import {
  type HelperAnswer,
  type HelperRequest,
  onMessage,
  type Port,
  type SentOptions,
} from './messages.ts';
import type { SourceReading } from './source-reading.ts';

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

  /** @param stopped rejects when nothing is wanted any more */
  constructor(
    helper: Helper,
    stopped: Promise<never>,
    onProgress: ((progress: Progress) => void) | undefined,
  ) {
    this.#helper = helper;
    this.#stopped = Promise.race([helper.broken, stopped]);
    // Whoever asks is told; without a question it must not count as unhandled.
    this.#stopped.catch(() => {});
    onMessage<HelperAnswer>(helper.port, (answer) => {
      if (answer.kind === 'progress') onProgress?.(answer.progress);
      else this.#resolve(answer);
    });
  }

  /** @returns null when it could not be opened there */
  async read(
    input: unknown,
    options: SentOptions,
    tellsProgress: boolean,
  ): Promise<readonly SourceReading[] | null> {
    const answer = await this.#ask({ kind: 'read', input, options, tellsProgress });
    return answer.kind === 'read' ? answer.sources : null;
  }

  /** All that it read, handed over. */
  async state(): Promise<ReportState> {
    const answer = await this.#ask({ kind: 'finish' });
    if (answer.kind !== 'finished') throw new TypeError('a worker answered something else');
    return answer.state;
  }

  async stop(): Promise<void> {
    const stop: HelperRequest = { kind: 'stop' };
    this.#helper.port.postMessage(stop, []);
    this.#helper.port.close();
    await this.#helper.stop();
  }

  async #ask(request: HelperRequest): Promise<HelperAnswer> {
    const answered = new Promise<HelperAnswer>((resolve) => {
      this.#resolve = resolve;
    });
    this.#helper.port.postMessage(request, []);
    const answer = await Promise.race([answered, this.#stopped]);
    if (answer.kind === 'failed') throw answer.error;
    return answer;
  }
}
