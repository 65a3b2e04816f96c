import type { ByteSource } from '../bytes/byte-source.ts';

/** A hash as Node and others have it: takes bytes in several parts. */
export interface RunningHash {
  update(bytes: Uint8Array): unknown;
  digest(encoding: 'hex'): string;
}

const REST = 256 * 1024;

/** Hashes the bytes of a source as they pass by. */
export class HashedSource implements ByteSource {
  readonly #source: ByteSource;
  readonly #hash: RunningHash;
  #hasEnded = false;

  constructor(source: ByteSource, hash: RunningHash) {
    this.#source = source;
    this.#hash = hash;
  }

  async readInto(buffer: Uint8Array): Promise<number> {
    const read = await this.#source.readInto(buffer);
    if (read > 0) this.#hash.update(buffer.subarray(0, read));
    else this.#hasEnded = true;
    return read;
  }

  async close(): Promise<void> {
    await this.#source.close?.();
  }

  /**
   * Of all bytes, also of those that nobody read: what is no text is left after its first bytes.
   * @returns lower-case hex, or null when the source cannot be read to its end; to be asked once
   */
  async sha256(): Promise<string | null> {
    const rest = new Uint8Array(REST);
    try {
      while (!this.#hasEnded) await this.readInto(rest);
      return this.#hash.digest('hex');
    } catch {
      return null;
    }
  }
}
