import type { ByteSource } from '../bytes/byte-source.ts';

/**
 * Unpacking as a runtime offers it. What could be unpacked is handed over before an error is
 * thrown; errors of `stored` pass through unchanged. `close` of a result closes `stored` too.
 */
export interface Unpacker {
  /**
   * Of gzip, of one or several members, and zeros behind them. Throws `SourceError` with
   * `gzip_truncated` or, also for other bytes behind them, `gzip_corrupt`.
   */
  gunzip(stored: ByteSource): ByteSource;
  /** Of what a ZIP calls deflate. Throws `SourceError` with `zip_unreadable`. */
  inflate(stored: ByteSource): ByteSource;
  /**
   * The same of few bytes, this thread waiting for it. Both throw anything when they are damaged, or
   * unpack to more than `size` bytes.
   */
  gunzipAtOnce?(packed: Uint8Array, size: number): Uint8Array;
  inflateAtOnce?(packed: Uint8Array, size: number): Uint8Array;
}
