import type { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { NamedInput } from '@timeofclick/core/open';

/** Bytes from anywhere, to be read once. */
export type ByteInput =
  | Uint8Array
  | Blob
  | Readable
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>;

/**
 * What can be read: the path of a file or folder, a pattern (`exports/*.csv`), `-` for standard
 * input, a file URL, or bytes. What is packed (gzip, ZIP) and how the records are written is told
 * by the content, never by the name.
 */
export type Input = string | URL | ByteInput | NamedInput<ByteInput>;
