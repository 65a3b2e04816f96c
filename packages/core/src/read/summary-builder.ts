import type { FramingName } from '../framing/frame.ts';
import type { IssueCode } from '../gen/enums.ts';
import type { ShapeName } from '../gen/shapes.ts';
import type { Issue } from '../gen/types.ts';
import { sortableInstant } from './period.ts';
import { type SequenceState, SequenceTracker } from './sequence-tracker.ts';
import type { Deviations, SourceCounts, SourceSummary } from './source-summary.ts';

const CONFLICTS: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'conflicting_outcome',
  'property_spelled_twice',
  'record_type_operation_disagree',
]);

/** A time and the text it sorts by. */
interface Instant {
  readonly at: string;
  readonly time: string;
}

/** Adds up one source while it is read. */
export class SummaryBuilder {
  readonly counts: SourceCounts = {
    records: 0,
    activities: 0,
    duplicates: 0,
    otherRecordTypes: 0,
    rejected: 0,
    unreadable: 0,
    outsidePeriod: 0,
  };
  readonly sequence: SequenceTracker = new SequenceTracker();
  readonly #deviations: Deviations = { aliases: 0, conversions: 0, unknownValues: 0, conflicts: 0 };
  readonly #issues: Map<IssueCode, number> = new Map();
  readonly #shapes: Map<ShapeName, number> = new Map();
  #first: Instant | null = null;
  #last: Instant | null = null;

  /** Counts one record under its outcome; a shape of null is no shape. */
  count(
    outcome: Exclude<keyof SourceCounts, 'records' | 'outsidePeriod'>,
    shape: ShapeName | null,
    issues: readonly Issue[],
  ): void {
    this.counts.records++;
    this.counts[outcome]++;
    if (shape !== null) this.addShape(shape, 1);
    for (const { code } of issues) this.addIssue(code);
  }

  /** Records that fast mode cut out and left unparsed. */
  skipped(records: number, shape: ShapeName | null): void {
    if (records === 0) return;
    this.counts.records += records;
    this.counts.otherRecordTypes += records;
    if (shape !== null) this.addShape(shape, records);
  }

  addShape(shape: ShapeName, records: number): void {
    this.#shapes.set(shape, (this.#shapes.get(shape) ?? 0) + records);
  }

  /** Records that an intake took from their bytes. */
  taken(activities: number, duplicates: number, shape: ShapeName): void {
    this.counts.records += activities + duplicates;
    this.counts.activities += activities;
    this.counts.duplicates += duplicates;
    this.addShape(shape, activities + duplicates);
  }

  addIssue(code: IssueCode, times = 1): void {
    if (times > 0) this.#issues.set(code, (this.#issues.get(code) ?? 0) + times);
  }

  /** How far one record is from the documentation. */
  deviates(aliases: number, conversions: number, issues: readonly Issue[]): void {
    const deviations = this.#deviations;
    deviations.aliases += aliases;
    deviations.conversions += conversions;
    let conflicting = false;
    for (const { code } of issues) {
      if (code === 'enum_value_unknown') deviations.unknownValues++;
      else if (CONFLICTS.has(code)) conflicting = true;
    }
    if (conflicting) deviations.conflicts++;
  }

  /** Widens the period by the time of an activity or duplicate. */
  covers(time: string | null): void {
    if (time === null) return;
    const at = sortableInstant(time);
    const first = this.#first;
    const last = this.#last;
    // Nearly every time lies between the two.
    if (first !== null && last !== null && at > first.at && at < last.at) return;
    const instant = { at, time };
    if (first === null || isBefore(instant, first)) this.#first = instant;
    if (last === null || isBefore(last, instant)) this.#last = instant;
  }

  /**
   * Adds what another thread read of the same source.
   * @param activities how many of its activities and duplicates are new here
   */
  absorb(part: SourceSummary, sequence: SequenceState | null, activities: number): void {
    const told = part.counts.activities + part.counts.duplicates;
    addEach(this.counts, { ...part.counts, activities, duplicates: told - activities });
    addEach(this.#deviations, part.deviations);
    for (const [shape, records] of Object.entries(part.shapes)) {
      this.addShape(shape as ShapeName, records);
    }
    for (const [code, times] of Object.entries(part.issues)) {
      this.addIssue(code as IssueCode, times);
    }
    this.covers(part.period?.first ?? null);
    this.covers(part.period?.last ?? null);
    if (sequence !== null) this.sequence.absorb(sequence);
  }

  build(about: {
    readonly name: string;
    readonly sha256: string | null;
    readonly bytes: number;
    readonly framing: FramingName;
    readonly mode: 'fast' | 'strict';
  }): SourceSummary {
    const { name, sha256, bytes, framing, mode } = about;
    const first = this.#first?.time ?? null;
    const last = this.#last?.time ?? null;
    return {
      name,
      sha256,
      bytes,
      framing,
      mode,
      shapes: sorted(this.#shapes),
      counts: { ...this.counts },
      period: first === null || last === null ? null : { first, last },
      deviations: { ...this.#deviations },
      issues: sorted(this.#issues),
      sequence: this.sequence.summary(),
    };
  }
}

function addEach<Name extends string>(
  sums: Record<Name, number>,
  added: Readonly<Record<Name, number>>,
): void {
  for (const name of Object.keys(sums) as Name[]) sums[name] += added[name];
}

/** Texts of one instant are ordered too, so that the period does not depend on which came first. */
function isBefore(a: Instant, b: Instant): boolean {
  return a.at < b.at || (a.at === b.at && a.time < b.time);
}

function sorted<Name extends string>(counts: ReadonlyMap<Name, number>): Record<Name, number> {
  const entries = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries) as Record<Name, number>;
}
