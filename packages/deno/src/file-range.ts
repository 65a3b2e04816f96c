import { readError, type StoredRange } from '@timeofclick/core/open';
import type { ByteSource } from '@timeofclick/core/read';

/** An open file. Its parts share one position, so each read seeks first. */
export class FileRange implements StoredRange {
  readonly #file: Deno.FsFile;
  readonly size: number;
  #position = 0;

  constructor(file: Deno.FsFile, size: number) {
    this.#file = file;
    this.size = size;
  }

  part(start: number, end: number): ByteSource {
    let at = start;
    return {
      readInto: async (buffer) => {
        const length = Math.min(buffer.length, end - at);
        if (length <= 0) return 0;
        const read = await this.#readAt(at, buffer.subarray(0, length));
        at += read;
        return read;
      },
    };
  }

  async #readAt(offset: number, buffer: Uint8Array): Promise<number> {
    try {
      if (this.#position !== offset) await this.#file.seek(offset, Deno.SeekMode.Start);
      this.#position = offset;
      const read = (await this.#file.read(buffer)) ?? 0;
      this.#position += read;
      return read;
    } catch (error) {
      throw readError(error, offset);
    }
  }
}
