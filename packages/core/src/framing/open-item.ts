import type { ByteWindow } from '../bytes/byte-window.ts';

/** Bytes that a broken frame keeps of something longer than the limit. */
export const PREFIX_BYTES = 4096;

/**
 * What is being cut out and has not ended: where it starts, and its first bytes once it is longer
 * than the limit and the rest is let go.
 */
export class OpenItem {
  /** Index of its first byte that is still in the window. */
  start = 0;
  line = 1;
  /** Bytes let go, and the offset in the source of the first of them. */
  dropped = 0;
  offset = 0;
  prefix: Uint8Array | null = null;

  begin(start: number, line: number): void {
    this.start = start;
    this.line = line;
    this.dropped = 0;
    this.prefix = null;
  }

  /** Bytes from its first byte to the index `end`. */
  lengthTo(end: number): number {
    return this.dropped + (end - this.start);
  }

  /** Lets go of the bytes below `pos`. */
  drop(window: ByteWindow, pos: number, limit: number): void {
    if (this.prefix === null) {
      this.offset = window.offsets.offsetAt(window.bytes, this.start);
      const length = Math.min(PREFIX_BYTES, limit, pos - this.start);
      this.prefix = window.bytes.slice(this.start, this.start + length);
    }
    this.dropped += pos - this.start;
    this.start = pos;
  }
}
