import type { NoteCode } from '../../gen/enums.ts';
import type { Report } from '../../gen/types.ts';
import type { Analysis } from '../analysis.ts';
import type { ReportOptions } from '../report-options.ts';
import type { SelectedClicks } from '../selected-clicks.ts';
import type { ZoneClock } from '../zone-clock.ts';

/** What notes are made of. */
export interface NoteContext {
  readonly analysis: Analysis;
  readonly about: SelectedClicks;
  readonly report: Omit<Report, 'notes'>;
  readonly options: ReportOptions;
  readonly clock: ZoneClock;
  /** Where lists are cut. */
  readonly top: number;
}

/** A note before its severity is looked up. */
export interface FoundNote {
  readonly code: NoteCode;
  readonly text: string;
}

/** Finds what holds of a report; nothing when nothing does. */
export type NoteFinder = (context: NoteContext) => readonly FoundNote[];
