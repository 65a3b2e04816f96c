import type { Readable } from 'node:stream';
import {
  type ByteInput,
  type Input,
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
} from '@timeofclick/node';
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
  expectTypeOf<ReportReadOptions['workers']>().toEqualTypeOf<number | 'auto' | undefined>();
});

test('what can be read', () => {
  expectTypeOf<string | URL>().toExtend<Input>();
  expectTypeOf<Readable>().toExtend<ByteInput>();
  expectTypeOf<Blob | Uint8Array | ReadableStream<Uint8Array>>().toExtend<ByteInput>();
  expectTypeOf<NamedInput<Readable>>().toExtend<Input>();
  expectTypeOf<number>().not.toExtend<Input>();
  expectTypeOf<OpenOptions['hash']>().toEqualTypeOf<boolean | undefined>();
});

test('everything of core comes along', () => {
  expectTypeOf(ReportBuilder.from).parameter(0).toExtend<object>();
  expectTypeOf(toActivity).toBeFunction();
});
