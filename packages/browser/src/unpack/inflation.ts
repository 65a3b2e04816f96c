/** Packed bytes that go in at a time: little, since a step's output may be lost with the step. */
export const PIECE: number = 8 * 1024;

/**
 * Reads that wait ahead. Output that nobody waits for is thrown away when the next packed byte is
 * damaged; a piece of 8 KiB unpacks to at most 8 MiB, which browsers hand over in chunks of 64 KiB.
 */
const WAITING_READS = 136;

/** One run of the browser's DecompressionStream. */
export class Inflation {
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #ready: Uint8Array[];
  /** Number of bytes unpacked so far. */
  size = 0;
  /** Number of packed bytes that went in. */
  taken = 0;

  /** @param ready gets what was unpacked */
  constructor(format: 'gzip' | 'deflate-raw', ready: Uint8Array[]) {
    this.#ready = ready;
    const stream = new DecompressionStream(format);
    this.#writer = stream.writable.getWriter();
    this.#reader = stream.readable.getReader();
    // Whoever writes is told of errors; these two say the same again.
    this.#writer.closed.catch(() => {});
    this.#reader.closed.catch(() => {});
    for (let n = 0; n < WAITING_READS; n++) this.#ask();
  }

  /** @throws TypeError when the bytes are damaged, and when they go on behind the packed data's end */
  async write(bytes: Uint8Array): Promise<void> {
    if (bytes.length === 0) return;
    this.taken += bytes.length;
    await this.#writer.write(bytes as Uint8Array<ArrayBuffer>);
  }

  /** @throws TypeError when more bytes were to come */
  async finish(): Promise<void> {
    await this.#writer.close();
    await this.#reader.closed;
  }

  stop(): void {
    this.#writer.abort().catch(() => {});
  }

  #ask(): void {
    this.#reader.read().then(
      ({ done, value }) => {
        if (done) return;
        this.#ready.push(value);
        this.size += value.length;
        this.#ask();
      },
      () => {},
    );
  }
}

/** Moves what fits from the first of `ready` to `buffer`. @returns how many bytes; 0 if none is ready */
export function moveReady(ready: Uint8Array[], buffer: Uint8Array): number {
  const chunk = ready[0];
  if (chunk === undefined) return 0;
  const part = chunk.subarray(0, buffer.length);
  buffer.set(part);
  if (part.length === chunk.length) ready.shift();
  else ready[0] = chunk.subarray(part.length);
  return part.length;
}
