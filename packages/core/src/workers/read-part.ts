import type { StoredRange } from '../bytes/byte-source.ts';
import type { FrameStop } from '../framing/part.ts';
import type { ReadOptions } from '../read/read-options.ts';
import type { SequenceState } from '../read/sequence-tracker.ts';
import type { PartSource, SourcePart } from '../read/source-part.ts';
import type { SummaryBuilder } from '../read/summary-builder.ts';
import { ReportBuilder } from '../report/report-builder.ts';
import type { ReportState } from '../report/report-state.ts';
import { readInto, type SourceReading } from './source-reading.ts';

/** From where on a source is to be read, and where others go on, in ascending order. */
export interface PartRequest {
  readonly start: number;
  readonly stops: readonly number[];
}

/** What a part told; places count from its own first record and line. */
export interface PartReading extends SourceReading {
  readonly state: ReportState;
  readonly sequence: SequenceState | null;
  /** Null at the end of the source. */
  readonly stop: FrameStop | null;
}

/** Reads a part of a source, by itself. Rejects as `readActivitiesOf` does. */
export async function readPart(
  name: string,
  range: StoredRange,
  request: PartRequest,
  options: Omit<ReadOptions, 'into'>,
): Promise<PartReading> {
  const builder = new ReportBuilder();
  const part = new RequestedPart(request);
  const bytes = range.part(request.start, Number.MAX_SAFE_INTEGER);
  const source: PartSource = { name, bytes, part };
  const readings: SourceReading[] = [];
  await readInto(builder, [source], options, (reading) => readings.push(reading));
  const { stop, sequence } = part;
  return { ...(readings[0] as SourceReading), state: builder.toState(), sequence, stop };
}

class RequestedPart implements SourcePart {
  readonly start: number;
  stop: FrameStop | null = null;
  sequence: SequenceState | null = null;
  readonly #stops: readonly number[];

  constructor({ start, stops }: PartRequest) {
    this.start = start;
    this.#stops = stops;
  }

  limit(offset: number): number {
    return this.#stops.find((stop) => stop > offset) ?? Number.POSITIVE_INFINITY;
  }

  mayStopAt(offset: number): boolean {
    return this.#stops.includes(offset);
  }

  ended(stop: FrameStop | null, summary: SummaryBuilder): number {
    this.stop = stop;
    this.sequence = summary.sequence.toState();
    return 0;
  }
}
