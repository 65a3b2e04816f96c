import type { ByteSource } from '@timeofclick/core/read';

/** Reads at a place of a file. @returns how many bytes; fewer than fit only at its end */
export type ReadAt = (buffer: Uint8Array, at: number) => Promise<number>;

/** Longer than a scan of as many bytes takes, so that neither waits for the other. */
const AHEAD_BYTES = 512 * 1024;
/** Two, so that one is there while word of the other being read is on its way. */
const READS_AHEAD = 2;

/** Bytes on their way. */
interface Reading {
  readonly buffer: Uint8Array<ArrayBuffer>;
  readonly asked: number;
  readonly read: Promise<number>;
}

/**
 * The bytes from `start` up to `end`, read one after the other. In a large file the next ones are
 * read by other threads while those before are looked at.
 */
export function readAhead(readAt: ReadAt, start: number, end: number): ByteSource {
  let at = start;
  let readings: Reading[] = [];
  let rest = new Uint8Array(0);
  let restBuffer = rest;

  function begin(buffer: Uint8Array<ArrayBuffer>): void {
    const from = readings.reduce((sum, { asked }) => sum + asked, at);
    const asked = Math.max(0, Math.min(buffer.length, end - from));
    const read = readAt(buffer.subarray(0, asked), from);
    // Nobody may want them any more.
    read.catch(() => {});
    readings.push({ buffer, asked, read });
  }
  async function readDirectly(into: Uint8Array): Promise<number> {
    const read = await readAt(into.subarray(0, Math.max(0, Math.min(into.length, end - at))), at);
    at += read;
    if (read >= AHEAD_BYTES) {
      for (let more = 0; more < READS_AHEAD; more++) begin(new Uint8Array(AHEAD_BYTES));
    }
    return read;
  }
  return {
    async readInto(into) {
      if (rest.length === 0) {
        const [next] = readings;
        if (next === undefined) return readDirectly(into);
        const read = await next.read;
        at += read;
        rest = next.buffer.subarray(0, read);
        restBuffer = next.buffer;
        // What was asked for behind the end is not what follows, should the file have grown.
        readings = read < next.asked ? [] : readings.slice(1);
      }
      const part = rest.subarray(0, into.length);
      into.set(part);
      rest = rest.subarray(part.length);
      if (rest.length === 0 && readings.length > 0) begin(restBuffer);
      return part.length;
    },
  };
}
