import { PlaceLog, visitPlaces } from '../clicks/place-log.ts';
import type { Place } from '../framing/frame.ts';
import type { SourceSummary } from '../read/source-summary.ts';
import type { SourceState } from './report-state.ts';

/** What comes before a part of a source. */
export interface PlaceShift {
  readonly records: number;
  readonly lines: number;
}

const WHOLE: PlaceShift = { records: 0, lines: 0 };

/** Where a source told of activities, and what else it brought. */
export class SourceLog {
  readonly name: string;
  summary: SourceSummary | null = null;
  otherRecordTypes = 0;
  rejected = 0;
  unreadable = 0;
  readonly places: PlaceLog = new PlaceLog();

  constructor(name: string) {
    this.name = name;
  }

  /** @param rowHere the row in this builder's store by the row in the state's */
  static fromState(state: SourceState, rowHere: Uint32Array): SourceLog {
    const log = new SourceLog(state.name);
    log.summary = state.summary;
    log.absorb(state, rowHere, WHOLE);
    return log;
  }

  /** A place of an activity: adds to the evidence of its row. */
  addPlace(row: number, place: Place): void {
    this.places.add(row, place);
  }

  toState(): SourceState {
    const { name, summary, otherRecordTypes, rejected, unreadable } = this;
    const seen = { otherRecordTypes, rejected, unreadable };
    return { name, summary, seen, places: this.places.toState() };
  }

  /** Adds all but the summary. */
  absorb({ seen, places }: SourceState, rowHere: Uint32Array, before: PlaceShift): void {
    this.otherRecordTypes += seen.otherRecordTypes;
    this.rejected += seen.rejected;
    this.unreadable += seen.unreadable;
    visitPlaces(places.bytes, (row, { index, line, nth, byteOffset }) => {
      const place = { index: index + before.records, line: line + before.lines, nth, byteOffset };
      this.places.add(rowHere[row] as number, place);
    });
  }
}
