export { type ByteSource, byteSourceFrom } from './bytes/byte-source.ts';
export { SourceError } from './bytes/source-error.ts';
export type { FramingName, Limits, Place } from './framing/frame.ts';
export { activitiesFrom } from './read/activities-from.ts';
export type { Intake, RecordIntake, SourceTally } from './read/intake.ts';
export type { OpenedSource, OpenedSources } from './read/open-source.ts';
export { readActivitiesOf } from './read/read-activities.ts';
export type {
  ActivityItem,
  At,
  DuplicateItem,
  ReadItem,
  RecognisedRecord,
  RecordItem,
  RejectedItem,
  SourceItem,
  UnreadableItem,
} from './read/read-items.ts';
export type {
  Progress,
  ReadOptions,
  RecordsOptions,
  Seen,
  SyncReadOptions,
  SyncSeen,
  ValueOptions,
} from './read/read-options.ts';
export { readRecordsOf } from './read/read-records.ts';
export { SeenKeys } from './read/seen-keys.ts';
export type {
  Deviations,
  SequenceSummary,
  SourceCounts,
  SourceSummary,
} from './read/source-summary.ts';
