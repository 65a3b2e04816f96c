export * from '@timeofclick/core';
export type { NamedInput } from '@timeofclick/core/open';
export * from '@timeofclick/core/read';
export * from '@timeofclick/core/report';
export { LARGEST_HASHED } from './hash.ts';
export type { ByteInput, Input, OpenOptions } from './inputs.ts';
export {
  type ReportReadOptions,
  readActivities,
  readRecords,
  readReport,
  report,
} from './read.ts';
