import type { ByteSource } from './byte-source.ts';
import type { SourceOffsets } from './source-offsets.ts';

/**
 * The part of a source that is in memory: one buffer, reused, that slides along the source.
 * It grows while one record does not fit and shrinks back afterwards.
 */
export class ByteWindow {
  bytes: Uint8Array<ArrayBuffer>;
  /** The same memory in words of four bytes. */
  words: Int32Array<ArrayBuffer>;
  /** Index after the last byte read. */
  end = 0;
  readonly #size: number;
  readonly #most: number;
  readonly #home: Uint8Array<ArrayBuffer> | null;
  readonly offsets: SourceOffsets;

  /**
   * Starts with `size` bytes and doubles up to `most` bytes, then grows by `size`; rounded up to
   * whole words. With a `home`, memory of at least `size` bytes, it is there unless it has grown.
   */
  constructor(
    size: number,
    most: number,
    offsets: SourceOffsets,
    home: Uint8Array<ArrayBuffer> | null = null,
  ) {
    this.#size = (size + 3) & ~3;
    this.#most = (most + 3) & ~3;
    this.#home = home?.subarray(0, this.#size) ?? null;
    this.bytes = this.#home ?? new Uint8Array(this.#size);
    this.words = wordsOf(this.bytes);
    this.offsets = offsets;
  }

  get isHome(): boolean {
    return this.bytes === this.#home;
  }

  /** Reads once. Returns false at the end of the source. */
  async fill(source: ByteSource): Promise<boolean> {
    const read = await source.readInto(this.bytes.subarray(this.end));
    this.end += read;
    return read > 0;
  }

  /**
   * Makes room for more bytes and keeps those from index `held` on, and the one byte before them
   * (whether an LF follows a CR must stay visible).
   *
   * @returns how many bytes were dropped at the start, so that indexes can be moved down.
   */
  makeRoom(held: number): number {
    const drop = Math.max(0, held - 1);
    const kept = this.end - drop;
    const length = this.bytes.length;
    if (length > this.#size && kept <= this.#size / 8) {
      this.#replace(this.#size, drop);
      return drop;
    }
    // A small rest is cheap to move each time; a large one only when at least half is won.
    const worthwhile = kept <= length / 8 || (drop >= length / 2 && length - this.end < length / 4);
    if (drop > 0 && worthwhile) {
      this.offsets.moved(this.bytes, drop);
      this.bytes.copyWithin(0, drop, this.end);
      this.end = kept;
      return drop;
    }
    if (length - this.end >= Math.min(this.#size, length / 4)) return 0;
    this.#replace(Math.max(length + this.#size, Math.min(length * 2, this.#most)), drop);
    return drop;
  }

  #replace(length: number, drop: number): void {
    this.offsets.moved(this.bytes, drop);
    const kept = this.bytes.subarray(drop, this.end);
    this.bytes = (length === this.#size ? this.#home : null) ?? new Uint8Array(length);
    this.bytes.set(kept);
    this.words = wordsOf(this.bytes);
    this.end -= drop;
  }
}

function wordsOf({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  return new Int32Array(buffer, byteOffset, length >> 2);
}
