import type { NamedInput } from '@timeofclick/core/open';

/** Bytes from anywhere; a File, a Blob and a Uint8Array can be read again, the others once. */
export type ByteInput =
  | Blob
  | Response
  | ReadableStream<Uint8Array>
  | Uint8Array
  | AsyncIterable<Uint8Array>;

/**
 * What can be read. What is packed (gzip, ZIP) and how the records are written is told by the
 * content, never by a name or a type.
 */
export type Input = ByteInput | NamedInput<ByteInput>;

/** Options of this adapter beside those of every runtime. */
export interface OpenOptions {
  /** False: no SHA-256 of the sources. Default true; see `LARGEST_HASHED`. */
  readonly hash?: boolean;
  /**
   * A worker that runs `@timeofclick/browser/worker`. With it, everything is done there, and the
   * page only gets the results. Streams are handed over to it, which not every browser can.
   * Of several, the first does what is asked; for a report, all of them read files at once, or parts of a large one.
   */
  readonly worker?: Worker | readonly [Worker, ...Worker[]];
}
