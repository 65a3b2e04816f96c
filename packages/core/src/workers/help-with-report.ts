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
import { type PartReading, readPart } from './read-part.ts';
import { readInto, type SourceReading } from './source-reading.ts';

/** Opens the `message` of a ReadingTask. */
export type OpenMessage = (input: unknown) => OpenedSources;

/** Called once for all that a helper opens. */
export type MessageOpener = (
  options: SentOptions & { readonly signal: AbortSignal },
) => OpenMessage;

/** Makes this thread a helper: it reads what it is asked to, and keeps it until the end. */
export function helpWithReport(port: Port, opener: MessageOpener): void {
  const helper = new ReportHelper(port, opener);
  onMessage<HelperRequest>(port, (request) => helper.take(request));
}

type PartAsked = Extract<HelperRequest, { kind: 'read-part' }>;

class ReportHelper {
  readonly #port: Port;
  readonly #opener: MessageOpener;
  readonly #builder: ReportBuilder = new ReportBuilder();
  readonly #stop: AbortController = new AbortController();
  #options: Omit<ReadOptions, 'into'> = {};
  #open: OpenMessage = () => [];
  /** Inputs that nobody takes yet; null after the last ones. */
  #asked: readonly unknown[] | null | undefined;
  #wake: () => void = () => {};

  constructor(port: Port, opener: MessageOpener) {
    this.#port = port;
    this.#opener = opener;
  }

  take(request: HelperRequest): void {
    switch (request.kind) {
      case 'begin':
        this.#begin(request);
        void this.#readAll();
        break;
      case 'read':
        this.#ask(request.inputs);
        break;
      case 'read-part':
        void this.#answerPart(request);
        break;
      case 'finish':
        this.#ask(null);
        break;
      case 'stop':
        this.#stop.abort(new Error('stopped'));
        this.#ask(null);
        this.#port.close();
        break;
    }
  }

  #begin(request: Extract<HelperRequest, { kind: 'begin' }>): void {
    const { signal } = this.#stop;
    const onProgress: ReadOptions['onProgress'] = (progress) =>
      this.#answer({ kind: 'progress', progress });
    const told = request.tellsProgress ? { onProgress } : {};
    const options = { ...request.options, signal, ...told };
    this.#options = options;
    this.#open = this.#opener(options);
  }

  /** One reading of all, so that what it learns of the records of one input is known at the next. */
  async #readAll(): Promise<void> {
    const { signal } = this.#stop;
    let sources: SourceReading[] = [];
    const inputs = this.#inputs(() => {
      const read = sources;
      sources = [];
      return read;
    });
    try {
      await readInto(this.#builder, inputs, this.#options, (source) => sources.push(source));
      signal.throwIfAborted();
      const state = this.#builder.toState();
      this.#answer({ kind: 'finished', state }, buffersOf(state));
    } catch (error) {
      if (!signal.aborted) this.#answer({ kind: 'failed', error });
    }
  }

  /** @param read what became of the sources since it was called last */
  async *#inputs(read: () => readonly SourceReading[]): AsyncGenerator<OpenedSource> {
    for (let inputs = await this.#next(); inputs !== null; inputs = await this.#next()) {
      const sources: (readonly SourceReading[] | null)[] = [];
      for (const input of inputs) {
        this.#stop.signal.throwIfAborted();
        const wasOpened = yield* begun(this.#open(input));
        sources.push(wasOpened ? read() : null);
      }
      this.#answer({ kind: 'read', sources });
    }
  }

  async #answerPart(request: PartAsked): Promise<void> {
    try {
      const part = await this.#readPart(request);
      this.#answer({ kind: 'read-part', part }, buffersOf(part));
    } catch (error) {
      if (!this.#stop.signal.aborted) this.#answer({ kind: 'failed', error });
    }
  }

  /** @returns null for what cannot be opened, or not as what it was for whoever asks */
  async #readPart({ input, part }: PartAsked): Promise<PartReading | null> {
    const opened = begun(this.#open(input));
    try {
      const { value, done } = await opened.next();
      if (done === true || value.range === undefined) return null;
      return await readPart(value.name, value.range, part, this.#options);
    } finally {
      await opened.return(true);
    }
  }

  #ask(inputs: readonly unknown[] | null): void {
    this.#asked = inputs;
    this.#wake();
  }

  async #next(): Promise<readonly unknown[] | null> {
    while (this.#asked === undefined) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const asked = this.#asked;
    this.#asked = undefined;
    return asked;
  }

  #answer(answer: HelperAnswer, transfer: ArrayBuffer[] = []): void {
    this.#port.postMessage(answer, transfer);
  }
}

/** @returns false when it could not be opened; nothing of it was read then */
async function* begun(opened: OpenedSources): AsyncGenerator<OpenedSource, boolean> {
  let isOpen = false;
  try {
    for await (const source of opened) {
      isOpen = true;
      yield source;
    }
  } catch (error) {
    if (isOpen) throw error;
    return false;
  }
  return true;
}
