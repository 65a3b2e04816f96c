export * from '@timeofclick/core';
export type { NamedInput, OpenOptions } from '@timeofclick/core/open';
export * from '@timeofclick/core/read';
export * from '@timeofclick/core/report';
export type { ByteInput, Input } from './inputs.ts';
export { readActivities, readRecords, readReport, report } from './read.ts';
