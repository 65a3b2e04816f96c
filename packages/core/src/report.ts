// Entry point `@timeofclick/core/report`: clicks out of activities, and the report.
export { type Click, groupClicks } from './clicks/group-clicks.ts';
export type { MatchedBy } from './clicks/matched-by.ts';
export type {
  Evidence,
  PersonRow,
  Report,
  ScannerHint,
  WorstClick,
} from './gen/types.ts';
export { placeLabel } from './report/evidence.ts';
export { ReportBuilder } from './report/report-builder.ts';
export { reportOf } from './report/report-of.ts';
export type {
  ClickFilters,
  OutcomeFilter,
  PeopleOptions,
  PeopleOrder,
  ReportOptions,
} from './report/report-options.ts';
export type { ReportState } from './report/report-state.ts';
export { isWithin, type UrlParts, urlParts } from './report/url-parts.ts';
export {
  type ClockHour,
  clockHour,
  clockText,
  type ZoneClock,
  zoneClock,
} from './report/zone-clock.ts';
export type { ReportReadOptions, WorkerOptions } from './workers/read-report.ts';
export type { BadRecord, SourceReading } from './workers/source-reading.ts';
