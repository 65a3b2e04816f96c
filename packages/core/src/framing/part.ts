import type { FramingName } from './frame.ts';

/**
 * The part of a source that one reading takes, while others take the rest.
 *
 * Whether parts put together are the whole is not told by what stands in the lines: pretty-printed
 * JSON has lines that look sound by accident, and a damaged record may take in the line behind it.
 * It is told by the splitter. Its frames do not depend on how the bytes arrive, so those of the whole
 * are those of a reading that got all bytes up to an offset first, and the others later. If it then
 * has taken all of them and is in the state of `JsonState.beginBetweenLines`, nothing but the
 * numbers of records and lines so far remains of what it read: whoever begins in that state at that
 * offset finds what it would have found. So a part begins in no other state, and ends only where it
 * is in that state again. Where it is not, the reading goes on into the next part, and what others
 * read of that one is not used.
 */
export interface FramedPart {
  /**
   * Offset of its first byte. Unless that is 0, the source is read up to there by somebody who
   * stands between lines then; that is UTF-8 and NDJSON.
   */
  readonly start: number;
  /**
   * Called before each read of UTF-8. @returns the offset, a larger one, up to which bytes may be read
   * @param framing as far as it is known by now
   */
  limit(offset: number, framing: FramingName): number | Promise<number>;
  /** Whether others read on from here, so that this reading stops here if it stands between lines. */
  mayStopAt(offset: number): boolean;
}

/** Where a reading stopped before the end of the source, and what it passed up to there. */
export interface FrameStop {
  readonly offset: number;
  readonly lines: number;
  readonly records: number;
}
