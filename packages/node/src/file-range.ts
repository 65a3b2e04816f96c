import type { FileHandle } from 'node:fs/promises';
import { readError, type StoredRange } from '@timeofclick/core/open';
import type { ByteSource } from '@timeofclick/core/read';

/** An open file; its parts may be read in any order. */
export class FileRange implements StoredRange {
  readonly #file: FileHandle;
  readonly size: number;

  constructor(file: FileHandle, size: number) {
    this.#file = file;
    this.size = size;
  }

  /** Reads straight into the buffer it is given. */
  part(start: number, end: number): ByteSource {
    let at = start;
    return {
      readInto: async (buffer) => {
        const length = Math.min(buffer.length, end - at);
        if (length <= 0) return 0;
        try {
          const { bytesRead } = await this.#file.read(buffer, 0, length, at);
          at += bytesRead;
          return bytesRead;
        } catch (error) {
          throw readError(error, at);
        }
      },
    };
  }
}
