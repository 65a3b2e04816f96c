import { PlaceLog, type PlaceLogState, visitPlaces } from '../clicks/place-log.ts';
import type { Place } from '../framing/frame.ts';
import type { SourceSummary } from '../read/source-summary.ts';
import type { SourceState } from './report-state.ts';

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
    Object.assign(log, state.seen);
    log.#copyPlaces(state.places, rowHere);
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

  #copyPlaces(places: PlaceLogState, rowHere: Uint32Array): void {
    visitPlaces(places.bytes, (row, place) => this.places.add(rowHere[row] as number, place));
  }
}
