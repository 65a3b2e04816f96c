import type { StoredRange } from '../bytes/byte-source.ts';
import type { FramingName } from '../framing/frame.ts';
import type { FrameStop } from '../framing/part.ts';
import type { OpenedSources } from '../read/open-source.ts';
import type { Progress, ReadOptions } from '../read/read-options.ts';
import type { PartSource, SourcePart } from '../read/source-part.ts';
import type { SummaryBuilder } from '../read/summary-builder.ts';
import type { ReportBuilder } from '../report/report-builder.ts';
import { lineStart } from './line-start.ts';
import { type PartReading, type PartRequest, readPart } from './read-part.ts';
import { type BadRecord, FIRST_BAD, type SourceReading } from './source-reading.ts';

/** How others read parts of a source. */
export interface Sharing {
  /** Threads that read, this one among them. */
  readonly threads: number;
  /** Bytes that are worth being read apart. */
  readonly leastBytes: number;
  /** Whether one has nothing to do, or may be started for what is `left` behind `offset`. */
  readonly isHelpFree: (offset: number, left: number) => boolean;
  /** Null when nobody else can open the source. */
  readonly read: (
    part: PartRequest,
    onProgress: (progress: Progress) => void,
  ) => Promise<PartReading | null>;
  readonly onProgress: (progress: Progress) => void;
}

/** A part that somebody else reads. */
interface GivenPart {
  readonly start: number;
  readonly reading: Promise<PartReading | null>;
  told: Progress | null;
}

/** A part is the share of a thread in what is left, divided by this: the last ones are small. */
const PARTS_EACH = 2;

/**
 * A source that is read here from its beginning, while whoever is free takes a part of what is left
 * from its end, until all meet. What the others read is put together with what was read here when
 * this reading comes to the first of their parts.
 */
export class SharedSource implements SourcePart {
  readonly start = 0;
  readonly #builder: ReportBuilder;
  readonly #options: Omit<ReadOptions, 'into'>;
  readonly #sharing: Sharing;
  #name = '';
  #range: StoredRange | null = null;
  /** In ascending order. */
  #given: GivenPart[] = [];
  /** Where the first of them starts, at first the end of the source. */
  #end = 0;
  #own: Progress | null = null;
  /** What was told last: it never goes back. */
  #most = { bytes: 0, records: 0 };
  #firstBad: BadRecord[] = [];

  /** @param options for what the others cannot read after all */
  constructor(builder: ReportBuilder, options: Omit<ReadOptions, 'into'>, sharing: Sharing) {
    this.#builder = builder;
    this.#options = options;
    this.#sharing = sharing;
  }

  /** The same sources, shared if they can be. To be read one after the other. */
  async *of(sources: OpenedSources): AsyncGenerator<PartSource> {
    for await (const source of sources) {
      const { name, range = null } = source;
      this.#name = name;
      this.#range = range;
      this.#end = range?.size ?? 0;
      this.#given = [];
      this.#own = null;
      this.#most = { bytes: 0, records: 0 };
      this.#firstBad = [];
      yield { ...source, part: this };
    }
  }

  async limit(offset: number, framing: FramingName): Promise<number> {
    // What comes first has to tell what the source is.
    if (framing === 'ndjson') await this.#giveParts(offset);
    const next = this.#given.find(({ start }) => start > offset)?.start ?? Number.POSITIVE_INFINITY;
    // No further than to where help is looked for again.
    return Math.min(next, offset + this.#sharing.leastBytes);
  }

  mayStopAt(offset: number): boolean {
    return this.#given.some(({ start }) => start === offset);
  }

  async ended(stop: FrameStop | null, summary: SummaryBuilder): Promise<number> {
    let bytes = 0;
    let before = stop;
    while (before !== null) {
      const part = await this.#readingFrom(before.offset);
      const activities = this.#builder.absorbPart(part.state, before);
      summary.absorb(part.summary, part.sequence, activities);
      for (const bad of part.firstBad) this.#firstBad.push(moved(bad, before));
      bytes += part.summary.bytes;
      before = part.stop && {
        offset: part.stop.offset,
        lines: before.lines + part.stop.lines,
        records: before.records + part.stop.records,
      };
    }
    this.#given = [];
    this.#most = { bytes: 0, records: 0 };
    return bytes;
  }

  /** What is told of the source, with what others read of it. */
  whole({ summary, firstBad }: SourceReading): SourceReading {
    return { summary, firstBad: [...firstBad, ...this.#firstBad].slice(0, FIRST_BAD) };
  }

  /** How far all are, when this one is so far. Parts that run into each other count once. */
  sum(own: Progress): Progress {
    this.#own = own;
    let { bytes, records } = own;
    let end = bytes;
    for (const { start, told } of this.#given) {
      if (start < end || told === null) continue;
      bytes += told.bytes;
      records += told.records;
      end = start + told.bytes;
    }
    const most = this.#most;
    this.#most = { bytes: Math.max(bytes, most.bytes), records: Math.max(records, most.records) };
    return { ...own, ...this.#most };
  }

  async #giveParts(offset: number): Promise<void> {
    const { leastBytes, threads, isHelpFree } = this.#sharing;
    for (;;) {
      const left = this.#end - offset;
      if (this.#range === null || left < 2 * leastBytes || !isHelpFree(offset, left)) return;
      const bytes = Math.max(leastBytes, Math.floor(left / threads / PARTS_EACH));
      const start = await lineStart(this.#range, this.#end - bytes, this.#end);
      // Where lines are as long as that, this one reads all.
      if (start === null) this.#end = offset;
      else this.#give(start);
    }
  }

  #give(start: number): void {
    const stops = this.#given.map((part) => part.start);
    const reading = this.#sharing.read({ start, stops }, (told) => this.#tell(part, told));
    // If it fails, all does; nobody may come to wait for it.
    reading.catch(() => {});
    const part: GivenPart = { start, reading, told: null };
    this.#given.unshift(part);
    this.#end = start;
  }

  async #readingFrom(offset: number): Promise<PartReading> {
    const at = this.#given.findIndex(({ start }) => start === offset);
    const part = this.#given[at] as GivenPart;
    const reading = await part.reading;
    if (reading !== null) return reading;
    const stops = this.#given.slice(at + 1).map(({ start }) => start);
    const onProgress = (told: Progress) => this.#tell(part, told);
    const request = { start: offset, stops };
    return readPart(this.#name, this.#range as StoredRange, request, {
      ...this.#options,
      onProgress,
    });
  }

  #tell(part: GivenPart, told: Progress): void {
    part.told = told;
    if (this.#own !== null) this.#sharing.onProgress(this.sum(this.#own));
  }
}

function moved({ kind, at, issues }: BadRecord, before: FrameStop): BadRecord {
  const { index, line } = at;
  return {
    kind,
    at: { ...at, index: index + before.records, line: line + before.lines },
    issues,
  };
}
