import type { ByteSource, StoredRange } from '../bytes/byte-source.ts';
import { bytesSource, fill } from './sources.ts';

export type { StoredRange };

/** A file or stream as it is stored, before anything is unpacked: what an adapter opens. */
export interface StoredBytes {
  /** Stands in every place and summary, e.g. the path as the user gave it. */
  readonly name: string;
  /** All bytes from the first on, read once. Closed when nobody wants anything of them any more. */
  readonly bytes: ByteSource;
  /** The same bytes in any order; without it, a ZIP archive, whose list is at its end, is taken into memory. */
  readonly range?: StoredRange;
  /** The same bytes again, if they are in memory. */
  readonly whole?: Uint8Array;
  /** Number of bytes, if known; for progress. */
  readonly size?: number | null;
  /** Asked for once, after reading: lower-case hex of all bytes, or null. */
  readonly sha256?: () => Promise<string | null>;
}

/** Bytes that are in memory. */
export function storedInMemory(name: string, bytes: Uint8Array): StoredBytes {
  const { length: size } = bytes;
  const part = (start: number, end: number) => bytesSource(bytes.subarray(start, end));
  return { name, size, bytes: bytesSource(bytes), range: { size, part }, whole: bytes };
}

const CHUNK = 1024 * 1024;

/** Takes bytes that can be read only once into memory. */
export async function takeIn(source: ByteSource): Promise<StoredRange> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const chunk = new Uint8Array(CHUNK);
    const filled = await fill(source, chunk);
    chunks.push(chunk);
    size += filled;
    if (filled < CHUNK) break;
  }
  return { size, part: (start, end) => new ChunksPart(chunks, start, Math.min(end, size)) };
}

/** A part of chunks that are all of one length but for the last. */
class ChunksPart implements ByteSource {
  readonly #chunks: readonly Uint8Array[];
  #at: number;
  readonly #end: number;

  constructor(chunks: readonly Uint8Array[], start: number, end: number) {
    this.#chunks = chunks;
    this.#at = start;
    this.#end = end;
  }

  async readInto(buffer: Uint8Array): Promise<number> {
    const chunk = this.#chunks[Math.floor(this.#at / CHUNK)];
    if (chunk === undefined || this.#at >= this.#end) return 0;
    const from = this.#at % CHUNK;
    const length = Math.min(buffer.length, this.#end - this.#at);
    const part = chunk.subarray(from, from + length);
    buffer.set(part);
    this.#at += part.length;
    return part.length;
  }
}
