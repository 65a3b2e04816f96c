// Checked by `deno check`: what these names are for users. Nothing here runs.
import {
  type ByteInput,
  type Input,
  type NamedInput,
  type OpenOptions,
  type ReadItem,
  type ReadOptions,
  type RecordsOptions,
  type Report,
  type ReportBuilder,
  type ReportOptions,
  type ReportReadOptions,
  readActivities,
  readRecords,
  readReport,
  report,
} from '@timeofclick/deno';

type Inputs = Input | Iterable<Input>;

readActivities satisfies (
  inputs: Inputs,
  options?: ReadOptions & OpenOptions,
) => AsyncGenerator<ReadItem>;
readRecords satisfies (
  inputs: Inputs,
  options?: RecordsOptions & OpenOptions,
) => AsyncGenerator<ReadItem>;
readReport satisfies (
  inputs: Inputs,
  options?: ReportReadOptions & OpenOptions,
) => Promise<ReportBuilder>;
report satisfies (
  inputs: Inputs,
  options?: ReportReadOptions & ReportOptions & OpenOptions,
) => Promise<Report>;

export const inputs: readonly Inputs[] = [
  'export.csv',
  new URL('file:///export.csv'),
  Deno.stdin.readable,
  ['a.csv', { name: 'b', data: new Uint8Array() } satisfies NamedInput<Uint8Array>],
  new Blob([]) satisfies ByteInput,
  // @ts-expect-error: a number is no input
  7,
];
