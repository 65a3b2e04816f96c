import type { ByteSource } from '../bytes/byte-source.ts';
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
}

/** The default of 16 KiB makes unpacking more than twice as slow. */
const CHUNK = 256 * 1024;
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
  };
}

type ErrorOf = (error: { readonly code?: string }, byteOffset: number) => Error;

class ZlibSource implements ByteSource {
  readonly #stored: ByteSource;
  readonly #stream: ZlibStream;
  readonly #errorOf: ErrorOf;
  /** Packed bytes: at its start those held back, behind them those just read. */
  readonly #packed: Uint8Array = new Uint8Array(TRAILER + PIECE);
  #held = 0;
  #taken = 0;
  readonly #ready: Uint8Array[] = [];
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
    let chunk = this.#ready[0];
    while (chunk === undefined) {
      if (this.#failure !== null) throw this.#errorOf(this.#failure, this.#taken);
      if (this.#hasEnded) return 0;
      await this.#step();
      chunk = this.#ready[0];
    }
    const part = chunk.subarray(0, buffer.length);
    buffer.set(part);
    if (part.length === chunk.length) this.#ready.shift();
    else this.#ready[0] = chunk.subarray(part.length);
    return part.length;
  }

  async close(): Promise<void> {
    this.#hasEnded = true;
    this.#stream.destroy();
    await this.#stored.close?.();
  }

  async #step(): Promise<void> {
    const packed = this.#packed;
    const size = this.#taken < FIRST ? FIRST_PIECES : PIECE;
    const read = await this.#stored.readInto(packed.subarray(this.#held, this.#held + size));
    if (this.#hasEnded) return;
    const filled = this.#held + read;
    if (read === 0) {
      if (filled > 0) await this.#write(packed.subarray(0, filled));
      if (this.#failure === null && !this.#hasEnded) await this.#finish();
      return;
    }
    const writable = Math.max(0, filled - TRAILER);
    if (writable > 0) await this.#write(packed.subarray(0, writable));
    packed.copyWithin(0, writable, filled);
    this.#held = filled - writable;
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
