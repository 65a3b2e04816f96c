/** Where bytes come from: a file, a stream, a response. One reader, in order, no seeking. */
export interface ByteSource {
  /**
   * Writes at most `buffer.length` bytes to the start of `buffer`.
   *
   * @returns how many were written; 0 means the end. Rejects with `SourceError` when the bytes end
   *   early for a reason that belongs into a report.
   */
  readInto(buffer: Uint8Array): Promise<number>;
  /** Lets go of the source. Called once, also after an error or when reading stops early. */
  close?(): Promise<void>;
}

/** Bytes that can be read from anywhere, and by several. */
export interface StoredRange {
  readonly size: number;
  /** Bytes from `start` up to `end`. May be asked for several times, one after the other. */
  part(start: number, end: number): ByteSource;
}

/**
 * A source over chunks that come from elsewhere: a Node stream, a web stream, an array.
 * The chunks are copied, so they may be reused after the next one is asked for.
 */
export function byteSourceFrom(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): ByteSource {
  const iterator =
    Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  let rest = new Uint8Array(0);
  let ended = false;
  return {
    async readInto(buffer) {
      while (rest.length === 0) {
        const next = await iterator.next();
        if (next.done === true) {
          ended = true;
          return 0;
        }
        rest = checkedChunk(next.value);
      }
      const part = rest.subarray(0, buffer.length);
      buffer.set(part);
      rest = rest.subarray(part.length);
      return part.length;
    },
    async close() {
      if (!ended) await iterator.return?.();
    },
  };
}

function checkedChunk(chunk: unknown): Uint8Array<ArrayBuffer> {
  if (chunk instanceof Uint8Array) return chunk as Uint8Array<ArrayBuffer>;
  throw new TypeError(`Expected chunks of bytes (Uint8Array), got ${typeof chunk}`);
}

/** `source` with bytes put back in front of it. */
export function withBytesBefore(before: Uint8Array, source: ByteSource): ByteSource {
  let rest = before;
  return {
    async readInto(buffer) {
      if (rest.length === 0) return source.readInto(buffer);
      const part = rest.subarray(0, buffer.length);
      buffer.set(part);
      rest = rest.subarray(part.length);
      return part.length;
    },
  };
}
