import {
  type ByteInput,
  type Input,
  LARGEST_HASHED,
  type NamedInput,
  type OpenOptions,
  type ReadItem,
  type ReadOptions,
  type RecordsOptions,
  type Report,
  ReportBuilder,
  type ReportOptions,
  type ReportReadOptions,
  readActivities,
  readRecords,
  readReport,
  report,
  toActivity,
} from '@timeofclick/browser';
import { expectTypeOf, test } from 'vitest';

test('the ways to read', () => {
  expectTypeOf(readActivities).toEqualTypeOf<
    (
      inputs: Input | Iterable<Input>,
      options?: ReadOptions & OpenOptions,
    ) => AsyncGenerator<ReadItem>
  >();
  expectTypeOf(readRecords).toEqualTypeOf<
    (
      inputs: Input | Iterable<Input>,
      options?: RecordsOptions & OpenOptions,
    ) => AsyncGenerator<ReadItem>
  >();
  expectTypeOf(readReport).toEqualTypeOf<
    (
      inputs: Input | Iterable<Input>,
      options?: ReportReadOptions & OpenOptions,
    ) => Promise<ReportBuilder>
  >();
  expectTypeOf(report).toEqualTypeOf<
    (
      inputs: Input | Iterable<Input>,
      options?: ReportReadOptions & ReportOptions & OpenOptions,
    ) => Promise<Report>
  >();
  expectTypeOf<ReportReadOptions>().toExtend<ReadOptions>();
});

test('what can be read', () => {
  expectTypeOf<File | Blob | Response | Uint8Array>().toExtend<ByteInput>();
  expectTypeOf<ReadableStream<Uint8Array>>().toExtend<ByteInput>();
  expectTypeOf<NamedInput<Blob>>().toExtend<Input>();
  expectTypeOf<FileList>().toExtend<Iterable<Input>>();
  expectTypeOf<string>().not.toExtend<Input>();
  expectTypeOf<OpenOptions['worker']>().toEqualTypeOf<
    Worker | readonly [Worker, ...Worker[]] | undefined
  >();
  expectTypeOf(LARGEST_HASHED).toEqualTypeOf<number>();
});

test('everything of core comes along', () => {
  expectTypeOf(ReportBuilder.from).parameter(0).toExtend<object>();
  expectTypeOf(toActivity).toBeFunction();
});
