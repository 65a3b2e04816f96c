import type { FileHandle } from 'node:fs/promises';
import { readError, type StoredRange } from '@timeofclick/core/open';
import type { ByteSource } from '@timeofclick/core/read';
import { readAhead } from './read-ahead.ts';

/** An open file; its parts may be read in any order. */
export class FileRange implements StoredRange {
  readonly #file: FileHandle;
  readonly size: number;

  constructor(file: FileHandle, size: number) {
    this.#file = file;
    this.size = size;
  }

  part(start: number, end: number): ByteSource {
    return readAhead((buffer, at) => this.#readAt(buffer, at), start, end);
  }

  async #readAt(buffer: Uint8Array, at: number): Promise<number> {
    if (buffer.length === 0) return 0;
    try {
      return (await this.#file.read(buffer, 0, buffer.length, at)).bytesRead;
    } catch (error) {
      throw readError(error, at);
    }
  }
}
