import type { IssueCode } from '../gen/enums.ts';
import type { Issue } from '../gen/types.ts';
import type { FramingName } from './frame.ts';

/** Why a source ended in the middle of something, for the one frame that says so. */
export interface SourceEnd {
  readonly code: IssueCode;
  readonly params: Issue['params'];
  /** The source itself is at fault, so a frame says so even if nothing was cut. */
  readonly isFault: boolean;
}

/** Cuts the bytes of a window into frames and hands these to a collector. */
export interface Splitter {
  /** What the source turned out to be, as far as it is known. */
  readonly framing: FramingName;
  /** Index of the first byte that must stay in the window. */
  readonly held: number;
  /** Lines passed, if it stands between lines as `FramedPart` says; else null. */
  readonly linesPassed: number | null;
  /** The window dropped its first `by` bytes. */
  moved(by: number): void;
  /**
   * Takes what there is in the window. `end` is given once no more bytes come.
   *
   * @returns true when it stopped because the batch is full and must be called again, false when
   *   it took all it can.
   */
  run(end: SourceEnd | null): boolean;
}
