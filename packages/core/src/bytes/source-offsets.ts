/**
 * From an index in the bytes that framing sees to the offset in the source as read.
 *
 * For UTF-8 that is a difference. For UTF-16 the code units in between are counted, each byte
 * once, so indexes must be asked for in ascending order.
 */
export class SourceOffsets {
  readonly #utf16: boolean;
  /** Index in the window that `#offset` belongs to; moves down with the window. */
  #at = 0;
  #offset: number;

  /** `markBytes` is the length of the byte order mark that framing does not see. */
  constructor(utf16: boolean, markBytes: number) {
    this.#utf16 = utf16;
    this.#offset = markBytes;
  }

  /** Offset in the source of the byte at index `at` of the window `bytes`. */
  offsetAt(bytes: Uint8Array, at: number): number {
    if (!this.#utf16) return this.#offset + (at - this.#at);
    for (; this.#at < at; this.#at += 1) {
      const byte = bytes[this.#at] as number;
      if ((byte & 0xc0) !== 0x80) this.#offset += byte >= 0xf0 && byte < 0xf8 ? 4 : 2;
    }
    return this.#offset;
  }

  /** The window drops its first `by` bytes. */
  moved(bytes: Uint8Array, by: number): void {
    if (this.#at < by) {
      this.#offset = this.offsetAt(bytes, by);
      this.#at = by;
    }
    this.#at -= by;
  }
}
