import { ActivityStore } from '../clicks/activity-store.ts';
import type { PersonRow, Report } from '../gen/types.ts';
import { RowIntake } from '../intake/row-intake.ts';
import type { Intake, RecordIntake } from '../read/intake.ts';
import type { ReadItem } from '../read/read-items.ts';
import type { SyncSeen } from '../read/read-options.ts';
import { type Analysis, analyse } from './analysis.ts';
import { buildReport } from './build-report.ts';
import { personRows } from './person-rows.ts';
import type { PeopleOptions, ReportOptions } from './report-options.ts';
import { type ReportState, STATE_VERSION } from './report-state.ts';
import { type PlaceShift, SourceLog } from './source-log.ts';

/**
 * Collects what a reader yields and makes reports of it. Keeps one row per activity key (about 100
 * bytes, and the distinct strings) and 5 to 9 bytes per place where an activity was found.
 */
export class ReportBuilder implements Intake {
  readonly #store: ActivityStore = new ActivityStore();
  readonly #sources: SourceLog[] = [];
  /** Sources whose last item has not come, by name. */
  readonly #open: Map<string, SourceLog> = new Map();
  #analysis: Analysis | null = null;
  /**
   * The keys of this builder: a reader whose every item is added here can take it as its `seen`, and
   * keeps no second set of them.
   */
  readonly seen: SyncSeen = { add: (key) => !this.#store.has(key) };

  /** Number of distinct activities so far. */
  get activities(): number {
    return this.#store.size;
  }

  /** For `ReadOptions.into`; readers call it. */
  begin(tenant: string | null): RecordIntake {
    const rows = new RowIntake(this.#store, tenant);
    let source: SourceLog | null = null;
    return {
      take: (raw, at) => {
        const row = rows.take(raw);
        if (row < 0) return false;
        this.#analysis = null;
        if (source === null || source.name !== at.source) source = this.#openSource(at.source);
        source.addPlace(row, at);
        return true;
      },
      add: (item) => {
        this.add(item);
        if (item.kind === 'activity' || item.kind === 'duplicate') rows.learn(item);
        // Another source may have the same name.
        else if (item.kind === 'source') source = null;
      },
      tally: (summary) => rows.tally(summary),
      end: () => rows.end(),
    };
  }

  /** A builder of all items. Rejects with what the reader rejects with. */
  static async from(items: AsyncIterable<ReadItem> | Iterable<ReadItem>): Promise<ReportBuilder> {
    const builder = new ReportBuilder();
    for await (const item of items) builder.add(item);
    return builder;
  }

  /**
   * One builder of all parts. Exact: parts split by source, in any order and nesting, give the same
   * report byte for byte as one builder of everything.
   * @throws TypeError for a state that another version made
   */
  static merge(parts: Iterable<ReportState | ReportBuilder>): ReportBuilder {
    const merged = new ReportBuilder();
    for (const part of parts) {
      merged.absorb(part instanceof ReportBuilder ? part.toState() : part);
    }
    return merged;
  }

  /** Takes in one item of a reader. Activities and their duplicates may come in any order. */
  add(item: ReadItem): void {
    this.#analysis = null;
    switch (item.kind) {
      case 'activity':
      case 'duplicate':
        this.#openSource(item.at.source).addPlace(
          this.#store.add(item.key, item.activity),
          item.at,
        );
        break;
      case 'record':
        this.#openSource(item.at.source).otherRecordTypes++;
        break;
      case 'rejected':
      case 'unreadable':
        this.#openSource(item.at.source)[item.kind]++;
        break;
      case 'source':
        // What timeofclick itself wrote holds no records: it is passed by.
        if (item.source.framing === 'own-output') break;
        this.#openSource(item.source.name).summary = item.source;
        this.#open.delete(item.source.name);
        break;
    }
  }

  /**
   * Takes in what another builder collected, of other sources.
   * @throws TypeError for a state that another version made
   */
  absorb(state: ReportState): void {
    if (state.stateVersion !== STATE_VERSION) {
      throw new TypeError('This report state was made by another version of timeofclick.');
    }
    this.#analysis = null;
    const rowHere = this.#store.absorb(state.activities);
    for (const source of state.sources) this.#sources.push(SourceLog.fromState(source, rowHere));
  }

  /**
   * Takes in a later part of a source that is being read, from a builder that got that part alone.
   * @param before records and lines of the source before it
   * @returns how many of its activities are new here
   */
  absorbPart(state: ReportState, before: PlaceShift): number {
    this.#analysis = null;
    const known = this.#store.size;
    const rowHere = this.#store.absorb(state.activities);
    for (const part of state.sources) this.#openSource(part.name).absorb(part, rowHere, before);
    return this.#store.size - known;
  }

  /** A copy of everything, for a worker's message or for `merge`. */
  toState(): ReportState {
    return {
      stateVersion: STATE_VERSION,
      activities: this.#store.toState(),
      sources: this.#sources.map((source) => source.toState()),
    };
  }

  /**
   * The report of all clicks, or of those that pass the filters. Same items and options, same report.
   * @throws RangeError for a time zone, an outcome, a time or a `top` that does not exist
   */
  build(options: ReportOptions = {}): Report {
    return buildReport(this.#analysed(), options);
  }

  /**
   * One row for each person with a click that passes the filters, worst first, then by time (`order`).
   * @throws RangeError as `build`
   */
  people(options: PeopleOptions = {}): PersonRow[] {
    return personRows(this.#analysed(), options);
  }

  #analysed(): Analysis {
    this.#analysis ??= analyse(this.#store, this.#sources);
    return this.#analysis;
  }

  #openSource(name: string): SourceLog {
    const known = this.#open.get(name);
    if (known !== undefined) return known;
    const source = new SourceLog(name);
    this.#sources.push(source);
    this.#open.set(name, source);
    return source;
  }
}
