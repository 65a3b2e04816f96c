import type { IssueCode } from '../gen/enums.ts';
import type { Issue } from '../gen/types.ts';

/**
 * What a `ByteSource` throws when the bytes end early for a reason the reader of a report should
 * know: a gzip cut short, a disk that went away. Framing yields every whole record before it and
 * then one broken frame with this code. Any other error passes through unchanged.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  /** `gzip_truncated`, `gzip_corrupt`, `zip_unreadable` or `read_failed`. */
  readonly code: IssueCode;
  /** How many bytes of the stored source were read before the fault. */
  readonly byteOffset: number;
  /** What the sentence about the issue needs, as the code's entry in the schema says. */
  readonly params: Issue['params'];

  constructor(
    code: IssueCode,
    message: string,
    byteOffset: number,
    params: Issue['params'] = {},
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.code = code;
    this.byteOffset = byteOffset;
    this.params = params;
  }
}
