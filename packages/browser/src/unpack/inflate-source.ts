import { zipError } from '@timeofclick/core/open';
import type { ByteSource, SourceError } from '@timeofclick/core/read';
import { Inflation, moveReady, PIECE } from './inflation.ts';

/** What a ZIP calls deflate, unpacked. */
export class InflateSource implements ByteSource {
  readonly #stored: ByteSource;
  readonly #ready: Uint8Array[] = [];
  readonly #inflation: Inflation = new Inflation('deflate-raw', this.#ready);
  readonly #piece: Uint8Array = new Uint8Array(PIECE);
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
      const read = await this.#stored.readInto(this.#piece);
      this.#taken += read;
      this.#hasEnded = read === 0;
      try {
        if (read === 0) await this.#inflation.finish();
        else await this.#inflation.write(this.#piece.subarray(0, read));
      } catch {
        // Thrown when everything before the damage has been handed over.
        this.#failure = zipError('damaged', this.#taken);
      }
    }
  }

  async close(): Promise<void> {
    this.#inflation.stop();
    await this.#stored.close?.();
  }
}
