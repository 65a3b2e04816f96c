export { activityKey } from './activity/activity-key.ts';
export { contentHash, richness } from './activity/content-hash.ts';
export { createUrlTimeOfClickActivity } from './activity/create-url-time-of-click-activity.ts';
export {
  type ExplainedCell,
  type ExplainedFact,
  type ExplainedMember,
  type ExplainOptions,
  type Explanation,
  explainRecord,
} from './activity/explain-record.ts';
export { type ToActivityOptions, toActivity } from './activity/to-activity.ts';
export { toRecord } from './activity/to-record.ts';
export { fromRow, ROW_COLUMNS, type RowValue, toRow } from './activity/to-row.ts';
export { canonicalInstant, compareInstants, instantOf } from './convert/instant.ts';
export { csvLine, escapeCsvData, escapeForSheet, readCsvData } from './escape/csv-data.ts';
export { defang } from './escape/defang.ts';
export { escapeForTerminal } from './escape/escape-for-terminal.ts';
export { type CellRule, FALLBACKS } from './gen/cell-rules.ts';
export { ConversionName } from './gen/conversions.ts';
export { DECISION_ROWS, type DecisionRow } from './gen/decision-rows.ts';
export {
  type Decision,
  type DecisionRowId,
  decide,
  type Facts,
  type TellerName,
} from './gen/decisions.ts';
export * from './gen/enums.ts';
export { KEYS, type KeySpelling, type WireKeys, type WireName } from './gen/keys.ts';
export { FACTS, MAPPING } from './gen/mapping.ts';
export { isRecordOfType, RECORD_FORMS, type RecordOfType } from './gen/record-types.ts';
export * from './gen/record-validators.ts';
export {
  SHAPES,
  type Shape,
  type ShapeName,
  type TerminalShapeName,
  type TransportShapeName,
  type WrapperShapeName,
} from './gen/shapes.ts';
export type * from './gen/types.ts';
export { describeIssue } from './issues/describe-issue.ts';
export { type Canonical, canonicalize } from './records/canonicalize.ts';
export type { Alias } from './records/folding.ts';
export type { StandardIssue, StandardResult, StandardSchema } from './records/standard-schema.ts';
export type { Profile, ValidateOptions, Validation, Validator } from './records/validator.ts';
export type { AbsentRule } from './runtime/cell-rules.ts';
export { unwrapSafeLinks } from './safe-links/unwrap-safe-links.ts';
