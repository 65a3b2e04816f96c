import type { OpenedSource, OpenedSources } from '../read/open-source.ts';
import type { ReadOptions } from '../read/read-options.ts';
import { ReportBuilder } from '../report/report-builder.ts';
import { buffersOf } from './buffers-of.ts';
import {
  type HelperAnswer,
  type HelperRequest,
  onMessage,
  type Port,
  type SentOptions,
} from './messages.ts';
import { readInto, type SourceReading } from './source-reading.ts';

/** Opens the `message` of a ReadingTask. */
export type OpenMessage = (
  input: unknown,
  options: SentOptions & { readonly signal: AbortSignal },
) => OpenedSources;

/** Makes this thread a helper: it reads what it is asked to, and keeps it until the end. */
export function helpWithReport(port: Port, open: OpenMessage): void {
  const helper = new ReportHelper(port, open);
  onMessage<HelperRequest>(port, (request) => helper.take(request));
}

class ReportHelper {
  readonly #port: Port;
  readonly #open: OpenMessage;
  readonly #builder: ReportBuilder = new ReportBuilder();
  readonly #stop: AbortController = new AbortController();

  constructor(port: Port, open: OpenMessage) {
    this.#port = port;
    this.#open = open;
  }

  take(request: HelperRequest): void {
    switch (request.kind) {
      case 'read':
        void this.#read(request);
        break;
      case 'finish': {
        const state = this.#builder.toState();
        this.#answer({ kind: 'finished', state }, buffersOf(state));
        break;
      }
      case 'stop':
        this.#stop.abort(new Error('stopped'));
        this.#port.close();
        break;
    }
  }

  async #read(request: Extract<HelperRequest, { kind: 'read' }>): Promise<void> {
    const sources: SourceReading[] = [];
    let isOpen = false;
    async function* begun(opened: OpenedSources): AsyncGenerator<OpenedSource> {
      for await (const source of opened) {
        isOpen = true;
        yield source;
      }
    }
    const { signal } = this.#stop;
    const onProgress: ReadOptions['onProgress'] = (progress) =>
      this.#answer({ kind: 'progress', progress });
    const options = {
      ...request.options,
      signal,
      ...(request.tellsProgress ? { onProgress } : {}),
    };
    try {
      const opened = begun(this.#open(request.input, options));
      await readInto(this.#builder, opened, options, (source) => sources.push(source));
      this.#answer({ kind: 'read', sources });
    } catch (error) {
      if (!signal.aborted)
        this.#answer(isOpen ? { kind: 'failed', error } : { kind: 'not-opened' });
    }
  }

  #answer(answer: HelperAnswer, transfer: ArrayBuffer[] = []): void {
    this.#port.postMessage(answer, transfer);
  }
}
