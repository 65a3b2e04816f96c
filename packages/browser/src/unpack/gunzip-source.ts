import { gzipError } from '@timeofclick/core/open';
import type { ByteSource, SourceError } from '@timeofclick/core/read';
import { Inflation, moveReady, PIECE } from './inflation.ts';

/** So little at first that a small file that is damaged gives nearly all before the damage. */
const FIRST_PIECES = 512;
const FIRST = 64 * 1024;
/** The length at the end of a member is looked at when the next one's start is found. */
const LENGTH_BYTES = 4;
/** CRC and length go in alone: when they are wrong, everything before was unpacked. */
const TRAILER = 8;
/** How a member begins; 8 is deflate, the only method. */
const HEADER: readonly number[] = [0x1f, 0x8b, 8];
/** Bits of the next byte that are reserved, and zero. */
const RESERVED = 0xe0;

/**
 * Unpacks gzip of one or several members. DecompressionStream knows only one, and takes whatever
 * follows for damage. So a new stream is begun where a header stands behind a length (ISIZE, RFC
 * 1952) that is what was unpacked. Zeros behind it are padding, other bytes are damage.
 */
export class GunzipSource implements ByteSource {
  readonly #stored: ByteSource;
  /** The last bytes written, those held back, then those just read. */
  readonly #bytes: Uint8Array = new Uint8Array(LENGTH_BYTES + TRAILER + PIECE);
  readonly #ready: Uint8Array[] = [];
  #inflation: Inflation = new Inflation('gzip', this.#ready);
  #held = 0;
  #taken = 0;
  #hasEnded = false;
  #failure: SourceError | null = null;

  constructor(stored: ByteSource) {
    this.#stored = stored;
  }

  async readInto(buffer: Uint8Array): Promise<number> {
    for (;;) {
      const moved = moveReady(this.#ready, buffer);
      if (moved > 0) return moved;
      if (this.#failure !== null) throw this.#failure;
      if (this.#hasEnded) return 0;
      await this.#step();
    }
  }

  async close(): Promise<void> {
    this.#hasEnded = true;
    this.#inflation.stop();
    await this.#stored.close?.();
  }

  async #step(): Promise<void> {
    const bytes = this.#bytes;
    const start = LENGTH_BYTES + this.#held;
    const size = this.#taken < FIRST ? FIRST_PIECES : PIECE;
    const read = await this.#stored.readInto(bytes.subarray(start, start + size));
    const end = start + read;
    const writeEnd = read === 0 ? end : Math.max(LENGTH_BYTES, end - TRAILER);
    await this.#write(writeEnd);
    if (read === 0 && !this.#isOver) await this.#finish('gzip_truncated');
    this.#hasEnded ||= read === 0;
    bytes.copyWithin(0, writeEnd - LENGTH_BYTES, end);
    this.#held = end - writeEnd;
  }

  get #isOver(): boolean {
    return this.#hasEnded || this.#failure !== null;
  }

  /** Writes what stands before `end`, member by member. */
  async #write(end: number): Promise<void> {
    let from = LENGTH_BYTES;
    const [first = 0] = HEADER;
    let at = this.#bytes.indexOf(first, from);
    for (; at >= 0 && at < end && !this.#isOver; at = this.#bytes.indexOf(first, at + 1)) {
      // A member's own header is none that follows.
      if (!this.#isHeader(at) || this.#inflation.taken + at - from === 0) continue;
      await this.#writePart(from, at);
      from = at;
      if (!this.#isOver && this.#isLengthBefore(at)) await this.#nextMember();
    }
    if (!this.#isOver) await this.#writePart(from, end);
  }

  async #writePart(from: number, end: number): Promise<void> {
    try {
      await this.#inflation.write(this.#bytes.subarray(from, end));
      this.#taken += end - from;
    } catch {
      this.#endAt(from, end);
    }
  }

  /** Bytes were refused: tells damage from what may stand behind the last member. */
  #endAt(from: number, end: number): void {
    for (let at = from; at < end; at++) {
      if (!this.#isLengthBefore(at)) continue;
      const rest = this.#bytes.subarray(at, end);
      this.#hasEnded = rest.every((byte) => byte === 0);
      const isCutHeader = rest.every((byte, index) => byte === HEADER[index]);
      if (isCutHeader) this.#failure = gzipError('gzip_truncated', this.#taken);
      if (isCutHeader || this.#hasEnded) return;
    }
    this.#failure = gzipError('gzip_corrupt', this.#taken);
  }

  async #nextMember(): Promise<void> {
    await this.#finish('gzip_corrupt');
    if (this.#failure === null) this.#inflation = new Inflation('gzip', this.#ready);
  }

  async #finish(otherwise: 'gzip_truncated' | 'gzip_corrupt'): Promise<void> {
    try {
      await this.#inflation.finish();
    } catch {
      this.#failure = gzipError(otherwise, this.#taken);
    }
  }

  #isHeader(at: number): boolean {
    const isBegin = HEADER.every((byte, index) => this.#bytes[at + index] === byte);
    return isBegin && ((this.#bytes[at + HEADER.length] as number) & RESERVED) === 0;
  }

  #isLengthBefore(at: number): boolean {
    const view = new DataView(this.#bytes.buffer);
    return view.getUint32(at - LENGTH_BYTES, true) === this.#inflation.size >>> 0;
  }
}
