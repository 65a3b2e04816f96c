import { type ByteSource, withBytesBefore } from '../bytes/byte-source.ts';
import type { ByteWindow } from '../bytes/byte-window.ts';
import { SourceError } from '../bytes/source-error.ts';
import type { utf8FromUtf16 } from '../bytes/utf16-source.ts';
import type { FramingName } from './frame.ts';
import type { FramedPart } from './part.ts';
import type { SourceEnd } from './splitter.ts';

/** Reads a source into the window: counts, stops at its end or fault, transcodes when told to. */
export class SourceReader {
  /** Bytes read from the source so far, before transcoding. */
  bytesRead = 0;
  isTranscoding = false;
  readonly #source: ByteSource;
  readonly #part: FramedPart | undefined;
  readonly #signal: AbortSignal | undefined;
  #limit = Number.POSITIVE_INFINITY;
  #input: ByteSource;
  #hasEnded = false;
  #fault: SourceError | null = null;

  constructor(source: ByteSource, part: FramedPart | undefined, signal: AbortSignal | undefined) {
    this.#source = source;
    this.#part = part;
    this.#signal = signal;
    this.#input = { readInto: (buffer) => this.#read(buffer) };
  }

  /** Offset in the source of the next byte to be read. */
  get offset(): number {
    return (this.#part?.start ?? 0) + this.bytesRead;
  }

  /** Whether others read on from here. */
  get mayStop(): boolean {
    return !this.isTranscoding && this.#part?.mayStopAt(this.offset) === true;
  }

  /** Reads once. False at the end of the source, and when it ended with a fault. */
  async fill(window: ByteWindow, framing: FramingName = 'text'): Promise<boolean> {
    this.#signal?.throwIfAborted();
    if (this.#part !== undefined && !this.isTranscoding) {
      this.#limit = await this.#part.limit(this.offset, framing);
    }
    try {
      return await window.fill(this.#input);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      return false;
    }
  }

  /** From here on the source is UTF-16; `before` are the bytes of it that were read already. */
  transcode(before: Uint8Array, littleEndian: boolean, decode: typeof utf8FromUtf16): void {
    this.isTranscoding = true;
    // UTF-16 is read by one: offsets in it are not those of the bytes that are framed.
    this.#limit = Number.POSITIVE_INFINITY;
    this.#input = decode(withBytesBefore(before, this.#input), littleEndian);
  }

  /** Why there are no more bytes. */
  get sourceEnd(): SourceEnd {
    return this.#fault === null
      ? { code: 'truncated', params: {}, isFault: false }
      : { code: this.#fault.code, params: this.#fault.params, isFault: true };
  }

  /** Like the source itself, but may be called again after its end or fault. */
  async #read(buffer: Uint8Array): Promise<number> {
    if (this.#fault !== null) throw this.#fault;
    if (this.#hasEnded) return 0;
    try {
      const room = this.#limit - this.offset;
      const read = await this.#source.readInto(
        buffer.length > room ? buffer.subarray(0, room) : buffer,
      );
      this.bytesRead += read;
      this.#hasEnded = read === 0;
      return read;
    } catch (error) {
      if (error instanceof SourceError) this.#fault = error;
      throw error;
    }
  }
}
