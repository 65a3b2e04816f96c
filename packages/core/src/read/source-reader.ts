import { decodeText } from '../bytes/decode-text.ts';
import type { Frame, FrameBatch, FramingName } from '../framing/frame.ts';
import { frames } from '../framing/frames.ts';
import type { FrameStop } from '../framing/part.ts';
import type { Shape } from '../gen/shapes.ts';
import type { Issue } from '../gen/types.ts';
import { issue } from '../runtime/issue.ts';
import { apiErrorInText } from '../shapes/api-error.ts';
import { detectHeader } from '../shapes/detect-shape.ts';
import { candidateRules, PAGE_MEMBERS } from './candidate-test.ts';
import type { Forms } from './forms.ts';
import type { RecordIntake } from './intake.ts';
import type { OpenedSource } from './open-source.ts';
import type { PendingItem } from './pending-item.ts';
import { PlaceCounter } from './place-counter.ts';
import { throttled } from './progress.ts';
import type { At } from './read-items.ts';
import type { ReadSettings } from './read-settings.ts';
import { rowObject } from './row-object.ts';
import { partOf } from './source-part.ts';
import type { SourceSummary } from './source-summary.ts';
import { SummaryBuilder } from './summary-builder.ts';
import { ValueReader } from './value-reader.ts';
import { WatchedSource } from './watched-source.ts';

/** Longer text that is no JSON is no error answer. */
const LONGEST_ERROR = 4096;

/** One source on its way from bytes to items. */
export class SourceReader {
  readonly #source: OpenedSource;
  readonly #settings: ReadSettings;
  readonly #watched: WatchedSource;
  readonly #places: PlaceCounter;
  readonly #values: ValueReader;
  /** Null when every record has to be looked at in full, e.g. whether it is in a period. */
  readonly #intake: RecordIntake | null;
  readonly #progress: ReturnType<typeof throttled>;
  readonly summary: SummaryBuilder = new SummaryBuilder();
  #table: Shape | null = null;
  #mode: 'fast' | 'strict' = 'fast';
  #framing: FramingName = 'empty';
  readonly #items: PendingItem[] = [];
  #stop: FrameStop | null = null;
  #bytesElsewhere = 0;

  constructor(
    source: OpenedSource,
    settings: ReadSettings,
    forms: Forms,
    intake: RecordIntake | null,
  ) {
    this.#source = source;
    this.#settings = settings;
    this.#intake = settings.period === null ? intake : null;
    this.#watched = new WatchedSource(source.bytes, settings.signal);
    this.#places = new PlaceCounter(source.name);
    this.#values = new ValueReader(settings, this.summary, forms);
    this.#progress = throttled(settings.onProgress);
  }

  batches(): AsyncGenerator<FrameBatch> {
    const { limits, choice, everything, signal } = this.#settings;
    const rules = everything ? null : candidateRules(choice);
    if (rules === null) this.#parseEverything();
    const part = partOf(this.#source);
    return frames(this.#watched, {
      ...(part ? { part } : {}),
      limits,
      pageMembers: PAGE_MEMBERS,
      isCsvHeader: (names) => this.#recognise(names),
      rowsCarryRecords: () => this.#mode === 'fast',
      isCandidate: rules?.isCandidate ?? null,
      take: this.#intake && ((bytes, place) => this.#isTaken(bytes, this.#places.at(place))),
      ...(rules ? { signs: rules.signs } : {}),
      ...(signal ? { signal } : {}),
    });
  }

  /** What one frame holds. Asked for frame by frame, so that the items of only one are alive. */
  read(frame: Frame): readonly PendingItem[] {
    this.#settings.signal?.throwIfAborted();
    const items = this.#items;
    items.length = 0;
    this.#places.carried(this.#read(frame, this.#places.at(frame.place), items));
    return items;
  }

  /** Counts what is known of a batch without its frames, when all of them have been read. */
  tally(batch: FrameBatch): void {
    this.#framing = batch.framing;
    this.#stop = batch.stop ?? null;
    this.summary.skipped(batch.skipped, this.#table?.name ?? null);
    this.#intake?.tally(this.summary);
    this.#tellProgress(false);
  }

  async finish(): Promise<SourceSummary> {
    const { name, sha256 } = this.#source;
    const part = partOf(this.#source);
    const hash = (await sha256?.()) ?? null;
    this.#bytesElsewhere = (await part?.ended(this.#passed(), this.summary)) ?? 0;
    const { records, outsidePeriod } = this.summary.counts;
    const isEmpty = records + outsidePeriod === 0 && this.#framing !== 'own-output';
    // A part tells nothing of the whole.
    if (isEmpty && !part?.start) this.summary.addIssue('empty_source');
    this.#tellProgress(true);
    return this.summary.build({
      name,
      sha256: hash,
      bytes: this.#bytes,
      framing: this.#framing,
      mode: this.#mode,
    });
  }

  /** With records counted as places are. */
  #passed(): FrameStop | null {
    const stop = this.#stop;
    return stop && { ...stop, records: stop.records + this.#places.indexShift };
  }

  get #bytes(): number {
    return this.#watched.bytes + this.#bytesElsewhere;
  }

  /** @returns whether the names are the header of a known table */
  #recognise(names: readonly string[]): boolean {
    const { choice } = this.#settings;
    // A table that the caller chose is taken whatever its columns are called.
    const table = detectHeader(names, choice.allows) ?? (choice.forced?.csv ? choice.forced : null);
    if (table === null) return false;
    this.#table = table;
    // Rows of a numbered result are all looked at: a gap in the numbers is worth a note.
    if (table.kind !== 'wrapper' || table.sequence !== null) this.#parseEverything();
    else if (this.#mode === 'fast') this.#values.countsOthers = 'shape';
    return true;
  }

  #parseEverything(): void {
    this.#mode = 'strict';
    this.#values.countsOthers = 'all';
  }

  /** @returns how many records the frame carried */
  #read(frame: Frame, at: At, items: PendingItem[]): number {
    const { bytes: raw } = frame;
    if (frame.kind === 'broken') return this.#unreadable(frame.issue, at, raw, items);
    if (frame.kind === 'row') {
      return this.#values.read(rowObject(frame.header, frame.cells), at, raw, items);
    }
    if (this.#isTaken(raw, at)) return 1;
    const text = decodeText(raw, 0, raw.length);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      const answer = text.length <= LONGEST_ERROR ? apiErrorInText(text) : null;
      return this.#unreadable(answer ?? issue('not_json', '', 'error'), at, raw, items);
    }
    return this.#values.read(value, at, raw, items);
  }

  #isTaken(raw: Uint8Array, at: At): boolean {
    return this.#intake?.take(raw, at) === true;
  }

  #unreadable(problem: Issue, at: At, raw: Uint8Array, items: PendingItem[]): number {
    const issues = [problem];
    this.summary.count('unreadable', null, issues);
    items.push({ kind: 'unreadable', at, issues, raw });
    return 1;
  }

  #tellProgress(last: boolean): void {
    const { records } = this.summary.counts;
    this.#progress({ source: this.#source.name, bytes: this.#bytes, records }, last);
  }
}
