import type { ByteSource } from '../bytes/byte-source.ts';

/** Bytes in memory never wait for anything, so an abort or a page would have to wait for them. */
const TURN_MS = 40;

/** Bytes that are there already. Lets other things happen in between. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  let at = 0;
  let turnEnd = Date.now() + TURN_MS;
  return {
    async readInto(buffer) {
      if (Date.now() > turnEnd) {
        await new Promise<void>((resolve) => setTimeout(resolve, 0));
        turnEnd = Date.now() + TURN_MS;
      }
      const part = bytes.subarray(at, at + buffer.length);
      buffer.set(part);
      at += part.length;
      return part.length;
    },
  };
}

/** A source whose reading fails. */
export function failingSource(error: unknown): ByteSource {
  return { readInto: () => Promise.reject(error) };
}

/** @returns how many bytes are now in `buffer`: all that fit, fewer only at the end of the source */
export async function fill(source: ByteSource, buffer: Uint8Array): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const read = await source.readInto(buffer.subarray(filled));
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

/** `source` again from its start, of which `before` was read already. */
export function sourceAfter(before: Uint8Array, source: ByteSource): ByteSource {
  let at = 0;
  let failure: { readonly error: unknown } | null = null;
  return {
    async readInto(buffer) {
      if (failure !== null) throw failure.error;
      const part = before.subarray(at, at + buffer.length);
      buffer.set(part);
      at += part.length;
      if (part.length > 0 && part.length === buffer.length) return part.length;
      try {
        // A few bytes alone would be looked at for nothing.
        return part.length + (await source.readInto(buffer.subarray(part.length)));
      } catch (error) {
        if (part.length === 0) throw error;
        failure = { error };
        return part.length;
      }
    },
    async close() {
      await source.close?.();
    },
  };
}
