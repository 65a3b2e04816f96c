import type { ByteSource } from '../bytes/byte-source.ts';
import { freeMemory } from '../clicks/free-memory.ts';
import { gzipError, zipError } from './unpack-error.ts';
import type { Unpacker } from './unpacker.ts';

/** What is used of a stream of zlib as Node, and runtimes after its example, have it. */
export interface ZlibStream {
  write(bytes: Uint8Array, done: () => void): unknown;
  end(): unknown;
  destroy(): unknown;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'error', listener: (error: { readonly code?: string }) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
}

/** Each a new stream; `chunkSize` is how many bytes it hands over at a time. */
export interface Zlib {
  createGunzip(options: { chunkSize: number }): ZlibStream;
  createInflateRaw(options: { chunkSize: number }): ZlibStream;
  gunzipSync(packed: Uint8Array, options: AtOnceOptions): Uint8Array;
  inflateRawSync(packed: Uint8Array, options: AtOnceOptions): Uint8Array;
}

interface AtOnceOptions {
  readonly chunkSize: number;
  readonly maxOutputLength: number;
}

/** The default of 16 KiB makes unpacking more than twice as slow. */
const CHUNK = 256 * 1024;
/** Unpacked bytes that are worth being handed on. */
const ENOUGH = 256 * 1024;
/** Packed bytes that are read at a time. */
const PACKED = 128 * 1024;
/** The least that zlib takes. */
const SMALLEST_CHUNK = 64;
/** Little goes in at a time, since what a step unpacked before damage is lost with the step. */
const PIECE = 16 * 1024;
const FIRST_PIECES = 512;
const FIRST = 64 * 1024;
/** CRC and length at the end go in alone: when they are wrong, everything before was unpacked. */
const TRAILER = 8;

/** Unpacks with zlib, which the adapter brings: core has none of its own. */
export function zlibUnpacker(zlib: Zlib): Unpacker {
  const options = { chunkSize: CHUNK };
  return {
    gunzip: (stored) =>
      new ZlibSource(stored, zlib.createGunzip(options), ({ code }, at) =>
        gzipError(code === 'Z_BUF_ERROR' ? 'gzip_truncated' : 'gzip_corrupt', at),
      ),
    inflate: (stored) =>
      new ZlibSource(stored, zlib.createInflateRaw(options), (_, at) => zipError('damaged', at)),
    gunzipAtOnce: (packed, size) => zlib.gunzipSync(packed, atOnce(size)),
    inflateAtOnce: (packed, size) => zlib.inflateRawSync(packed, atOnce(size)),
  };
}

/** All in one chunk. */
function atOnce(size: number): AtOnceOptions {
  return { chunkSize: Math.max(SMALLEST_CHUNK, size), maxOutputLength: size };
}

type ErrorOf = (error: { readonly code?: string }, byteOffset: number) => Error;

class ZlibSource implements ByteSource {
  readonly #stored: ByteSource;
  readonly #stream: ZlibStream;
  readonly #errorOf: ErrorOf;
  /** Packed bytes: those from `#from` up to `#filled` were not unpacked yet. */
  readonly #packed: Uint8Array = new Uint8Array(PACKED);
  #from = 0;
  #filled = 0;
  #taken = 0;
  /** The step that is under way, most often ahead of being asked for. */
  #step: Promise<void> | null = null;
  readonly #ready: Uint8Array[] = [];
  /** The chunk that was taken last. */
  #latest: Uint8Array | undefined;
  #hasEnded = false;
  #failure: { readonly code?: string } | null = null;
  #goOn: () => void = () => {};

  constructor(stored: ByteSource, stream: ZlibStream, errorOf: ErrorOf) {
    this.#stored = stored;
    this.#stream = stream;
    this.#errorOf = errorOf;
    stream.on('data', (chunk) => this.#ready.push(chunk));
    stream.on('error', (error) => {
      this.#failure = error;
      this.#goOn();
    });
    // Also told early: the stream loses interest at bytes behind the last member.
    stream.on('end', () => {
      this.#hasEnded = true;
      this.#goOn();
    });
  }

  async readInto(buffer: Uint8Array): Promise<number> {
    while (this.#ready.length === 0) {
      if (this.#failure !== null) throw this.#errorOf(this.#failure, this.#taken);
      if (this.#hasEnded) return 0;
      await this.#goOnUnpacking();
    }
    const most = Math.min(ENOUGH, buffer.length);
    let filled = this.#takeReady(buffer);
    while (filled < most && this.#hasPiece) {
      await this.#goOnUnpacking();
      filled += this.#takeReady(buffer.subarray(filled));
    }
    // Another thread goes on unpacking while these bytes are looked at.
    if (this.#ready.length === 0 && this.#hasPiece) void this.#goOnUnpacking();
    return filled;
  }

  /** Moves what is ready and fits into `buffer`. */
  #takeReady(buffer: Uint8Array): number {
    let filled = 0;
    for (let chunk = this.#ready[0]; chunk !== undefined; chunk = this.#ready[0]) {
      if (this.#latest?.buffer !== chunk.buffer) this.#freeLatest();
      this.#latest = chunk;
      const part = chunk.subarray(0, buffer.length - filled);
      buffer.set(part, filled);
      filled += part.length;
      if (part.length < chunk.length) {
        this.#ready[0] = chunk.subarray(part.length);
        break;
      }
      this.#ready.shift();
    }
    return filled;
  }

  /**
   * zlib goes on in the memory of a chunk while there is room, and lets go of it for that of the
   * next one. Left to the garbage, it would add up to far more than the window.
   */
  #freeLatest(): void {
    if (this.#latest?.buffer.byteLength === CHUNK) freeMemory(this.#latest);
  }

  async close(): Promise<void> {
    this.#hasEnded = true;
    this.#stream.destroy();
    await this.#stored.close?.();
  }

  get #hasPiece(): boolean {
    return this.#filled - this.#from > TRAILER && this.#failure === null && !this.#hasEnded;
  }

  /** One step, or the one that is under way. Rejects only if packed bytes have to be read first. */
  #goOnUnpacking(): Promise<void> {
    this.#step ??= this.#takeStep().finally(() => {
      this.#step = null;
    });
    return this.#step;
  }

  async #takeStep(): Promise<void> {
    const packed = this.#packed;
    if (!this.#hasPiece) {
      packed.copyWithin(0, this.#from, this.#filled);
      this.#filled -= this.#from;
      this.#from = 0;
      const read = await this.#stored.readInto(packed.subarray(this.#filled));
      if (this.#hasEnded) return;
      if (read === 0) return this.#endPacked();
      this.#filled += read;
      if (!this.#hasPiece) return;
    }
    const size = this.#taken < FIRST ? FIRST_PIECES : PIECE;
    const end = Math.min(this.#from + size, this.#filled - TRAILER);
    const piece = packed.subarray(this.#from, end);
    this.#from = end;
    await this.#write(piece);
  }

  async #endPacked(): Promise<void> {
    const rest = this.#packed.subarray(this.#from, this.#filled);
    if (rest.length > 0) await this.#write(rest);
    if (this.#failure === null && !this.#hasEnded) await this.#finish();
  }

  #write(piece: Uint8Array): Promise<void> {
    this.#taken += piece.length;
    return new Promise((resolve) => {
      this.#goOn = resolve;
      this.#stream.write(piece, resolve);
    });
  }

  #finish(): Promise<void> {
    return new Promise((resolve) => {
      this.#goOn = resolve;
      this.#stream.end();
    });
  }
}
