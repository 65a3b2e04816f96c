import { type ByteSource, byteSourceFrom } from '../bytes/byte-source.ts';
import { readError } from './open-path.ts';

/** What is used of a web stream. */
export interface WebStream {
  getReader(): {
    read(): Promise<{ done: boolean; value?: unknown }>;
    cancel(): Promise<unknown>;
  };
}

/**
 * The bytes of a web stream. That it breaks off belongs into the report. Closing cancels it, also
 * while it is waited for.
 */
export function streamSource(stream: WebStream): ByteSource {
  const reader = stream.getReader();
  let taken = 0;
  const chunks = {
    async next(): Promise<IteratorResult<Uint8Array>> {
      try {
        const { done, value } = await reader.read();
        if (done) return { done, value };
        const chunk = value as Uint8Array;
        taken += chunk.length;
        return { done: false, value: chunk };
      } catch (error) {
        throw readError(error, taken);
      }
    },
    async return(): Promise<IteratorResult<Uint8Array>> {
      await reader.cancel().catch(() => {});
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return chunks;
    },
  };
  return byteSourceFrom(chunks);
}
