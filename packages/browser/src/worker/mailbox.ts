import type { WorkerMessage } from './messages.ts';

/** Messages of a worker, one after the other, until the signal is aborted or it or a helper breaks. */
export class Mailbox {
  readonly #workers: readonly Worker[];
  readonly #port: MessagePort;
  readonly #signal: AbortSignal | undefined;
  readonly #waiting: WorkerMessage[] = [];
  #failure: { readonly reason: unknown } | null = null;
  #goOn: () => void = () => {};

  constructor(workers: readonly Worker[], port: MessagePort, signal: AbortSignal | undefined) {
    this.#workers = workers;
    this.#port = port;
    this.#signal = signal;
    port.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      this.#waiting.push(data);
      this.#goOn();
    };
    port.onmessageerror = () => this.#fail(new Error('a message of the worker cannot be read'));
    for (const worker of workers) worker.addEventListener('error', this.#onWorkerError);
    signal?.addEventListener('abort', this.#onAbort);
  }

  /** Rejects with `signal.reason`, at once. */
  async next(): Promise<WorkerMessage> {
    for (;;) {
      if (this.#failure !== null) throw this.#failure.reason;
      const message = this.#waiting.shift();
      if (message !== undefined) return message;
      await new Promise<void>((resolve) => {
        this.#goOn = resolve;
      });
    }
  }

  close(): void {
    this.#signal?.removeEventListener('abort', this.#onAbort);
    for (const worker of this.#workers) worker.removeEventListener('error', this.#onWorkerError);
    this.#port.close();
  }

  readonly #onAbort = (): void => this.#fail(this.#signal?.reason);

  readonly #onWorkerError = (event: ErrorEvent): void => {
    this.#fail(event.error ?? new Error(event.message || 'the worker could not be started'));
  };

  #fail(reason: unknown): void {
    this.#failure ??= { reason };
    this.#goOn();
  }
}
