import type { ReadItem } from '@timeofclick/core/read';
import type { WorkerMessage } from './messages.ts';

/** So few that the page is never busy long with unpacking one message. */
const LARGEST_BATCH = 64;
const LARGEST_BYTES = 256 * 1024;
/** Items wait at most this long for company. */
const PATIENCE_MS = 50;

/**
 * Items on their way to the page, many in a message. Two batches go ahead; the next waits until the
 * page begins with another.
 */
export class Batches {
  readonly #port: MessagePort;
  #items: ReadItem[] = [];
  #buffers: ArrayBuffer[] = [];
  #bytes = 0;
  #allowed = 2;
  #isLate = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #goOn: () => void = () => {};

  constructor(port: MessagePort) {
    this.#port = port;
  }

  /** The page begins with a batch, or does not want any more. */
  more(): void {
    this.#allowed++;
    if (this.#isLate) this.flush();
    this.#goOn();
  }

  async add(item: ReadItem, signal: AbortSignal): Promise<void> {
    if (this.#items.length === 0) this.#timer = setTimeout(() => this.#late(), PATIENCE_MS);
    this.#items.push(this.#sendable(item));
    const isFull = this.#items.length >= LARGEST_BATCH || this.#bytes >= LARGEST_BYTES;
    if (!isFull && item.kind !== 'source') return;
    while (this.#allowed <= 0) {
      await new Promise<void>((resolve) => {
        this.#goOn = resolve;
      });
      signal.throwIfAborted();
    }
    this.flush();
  }

  flush(): void {
    clearTimeout(this.#timer);
    this.#isLate = false;
    if (this.#items.length === 0) return;
    const message: WorkerMessage = { kind: 'items', items: this.#items };
    this.#port.postMessage(message, this.#buffers);
    this.#allowed--;
    this.#items = [];
    this.#buffers = [];
    this.#bytes = 0;
  }

  #late(): void {
    this.#isLate = true;
    if (this.#allowed > 0) this.flush();
  }

  /** `raw` looks into a buffer that reading goes on to use: only the part itself is sent. */
  #sendable(item: ReadItem): ReadItem {
    if (item.kind === 'source') return item;
    const raw = item.raw.slice();
    this.#buffers.push(raw.buffer);
    this.#bytes += raw.length;
    return { ...item, raw };
  }
}
