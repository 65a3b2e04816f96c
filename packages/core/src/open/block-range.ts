import type { ByteSource } from '../bytes/byte-source.ts';
import { fill } from './sources.ts';
import type { StoredRange } from './stored-bytes.ts';

const BLOCK = 256 * 1024;

/**
 * Bytes in any order, read a block at a time and kept: small parts that lie close together, like the
 * entries of an archive, take one read of what is below instead of several each.
 */
export class BlockRange implements StoredRange {
  readonly size: number;
  readonly #range: StoredRange;
  readonly #block: Uint8Array = new Uint8Array(BLOCK);
  #start = 0;
  #end = 0;

  constructor(range: StoredRange) {
    this.#range = range;
    this.size = range.size;
  }

  part(start: number, end: number): ByteSource {
    if (end - start >= BLOCK) return this.#range.part(start, end);
    let at = start;
    return {
      readInto: async (buffer) => {
        const length = Math.min(buffer.length, end - at);
        if (length <= 0) return 0;
        if (at < this.#start || at >= this.#end) await this.#load(at);
        const from = at - this.#start;
        const part = this.#block.subarray(from, Math.min(from + length, this.#end - this.#start));
        buffer.set(part);
        at += part.length;
        return part.length;
      },
    };
  }

  async #load(at: number): Promise<void> {
    // Nothing is kept of a read that fails.
    this.#start = this.#end = at;
    const part = this.#range.part(at, Math.min(at + BLOCK, this.size));
    this.#end += await fill(part, this.#block);
    await part.close?.();
  }
}
