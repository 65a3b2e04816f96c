import type { ByteSource } from '../bytes/byte-source.ts';

/**
 * Stands between an adapter's bytes and framing: counts them, and rejects as soon as the signal is
 * aborted, also while bytes are awaited.
 */
export class WatchedSource implements ByteSource {
  readonly #source: ByteSource;
  readonly #signal: AbortSignal | undefined;
  readonly #aborted: Promise<never> | null;
  #stopListening: () => void = () => {};
  #bytes = 0;

  constructor(source: ByteSource, signal: AbortSignal | undefined) {
    this.#source = source;
    this.#signal = signal;
    this.#aborted = signal ? this.#whenAborted(signal) : null;
    // Whoever reads gets the rejection; without a reader it must not count as unhandled.
    this.#aborted?.catch(() => {});
  }

  /** Bytes handed over so far. */
  get bytes(): number {
    return this.#bytes;
  }

  async readInto(buffer: Uint8Array): Promise<number> {
    this.#signal?.throwIfAborted();
    const reading = this.#source.readInto(buffer);
    const read = await (this.#aborted ? Promise.race([reading, this.#aborted]) : reading);
    this.#bytes += read;
    return read;
  }

  async close(): Promise<void> {
    // Takes the listener off the signal, which may outlive many sources.
    this.#stopListening();
    const closing = this.#source.close?.();
    // A source that hangs must not keep an aborted reader waiting.
    if (!this.#signal?.aborted) await closing;
    else closing?.catch(() => {});
  }

  #whenAborted(signal: AbortSignal): Promise<never> {
    return new Promise((_, reject) => {
      const abort = () => reject(signal.reason);
      signal.addEventListener('abort', abort, { once: true });
      this.#stopListening = () => signal.removeEventListener('abort', abort);
    });
  }
}
