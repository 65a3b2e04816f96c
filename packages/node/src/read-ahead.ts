import type { ByteSource } from '@timeofclick/core/read';

/** Reads at a place of a file. @returns how many bytes; fewer than fit only at its end */
export type ReadAt = (buffer: Uint8Array, at: number) => Promise<number>;

/** Longer than a scan of as many bytes takes, so that neither waits for the other. */
const AHEAD_BYTES = 512 * 1024;

/**
 * The bytes from `start` up to `end`, read one after the other. In a large file the next ones are
 * read by another thread while those before are looked at.
 */
export function readAhead(readAt: ReadAt, start: number, end: number): ByteSource {
  let at = start;
  let buffer: Uint8Array | undefined;
  let reading: Promise<number> | undefined;
  let rest = new Uint8Array(0);

  async function read(into: Uint8Array): Promise<number> {
    const read = await readAt(into.subarray(0, Math.max(0, Math.min(into.length, end - at))), at);
    at += read;
    return read;
  }
  function begin(): void {
    buffer ??= new Uint8Array(AHEAD_BYTES);
    reading = read(buffer);
    // Nobody may want them any more.
    reading.catch(() => {});
  }
  return {
    async readInto(into) {
      if (reading === undefined) {
        const direct = await read(into);
        if (direct >= AHEAD_BYTES) begin();
        return direct;
      }
      if (rest.length === 0) rest = (buffer as Uint8Array<ArrayBuffer>).subarray(0, await reading);
      const part = rest.subarray(0, into.length);
      into.set(part);
      rest = rest.subarray(part.length);
      if (rest.length === 0 && part.length > 0) begin();
      return part.length;
    },
  };
}
