import type { FramedPart, FrameStop } from '../framing/part.ts';
import type { OpenedSource } from './open-source.ts';
import type { SummaryBuilder } from './summary-builder.ts';

/** The part of a source that one reading takes, and what becomes of the others. */
export interface SourcePart extends FramedPart {
  /**
   * Called when the part was read, before its source is summed up.
   * @param stop null at the end of the source
   * @param summary of the part; gets what others read of the source
   * @returns bytes that others read
   */
  ended(stop: FrameStop | null, summary: SummaryBuilder): number | Promise<number>;
}

/** A source of which only a part is read here. Adapters open no such: it is for threads that share one. */
export interface PartSource extends OpenedSource {
  readonly part: SourcePart;
}

export function partOf(source: OpenedSource): SourcePart | undefined {
  return (source as Partial<PartSource>).part;
}
