import {
  buffersOf,
  bytesSource,
  type DirectDisk,
  type Disk,
  eachInput,
  type FileKind,
  type FileRuntime,
  gzipError,
  type Helper,
  type HelperRuntime,
  helpWithReport,
  isNamedInput,
  type MessageOpener,
  type NamedInput,
  Opener,
  type OpeningOptions,
  type OpenMessage,
  type OpenOptions,
  openStored,
  type Port,
  type ReadingTask,
  type RunningHash,
  readError,
  readReportOf,
  rememberItem,
  type SentOptions,
  type StoredBytes,
  type StoredRange,
  streamSource,
  type Unpacker,
  type WebStream,
  type ZipFault,
  type Zlib,
  type ZlibStream,
  zipError,
  zlibUnpacker,
} from '@timeofclick/core/open';
import type {
  ByteSource,
  OpenedSource,
  OpenedSources,
  ReadItem,
  ReadOptions,
  SourceError,
} from '@timeofclick/core/read';
import type { ReportBuilder, ReportReadOptions } from '@timeofclick/core/report';
import { expectTypeOf, test } from 'vitest';

test('an adapter brings its runtime', () => {
  expectTypeOf<FileRuntime<Uint8Array>['disk']>().toEqualTypeOf<Disk>();
  expectTypeOf<Disk['kindOf']>().returns.resolves.toEqualTypeOf<FileKind>();
  expectTypeOf<Disk['direct']>().toEqualTypeOf<DirectDisk>();
  expectTypeOf<FileRuntime<Uint8Array>['unpacker']>().toEqualTypeOf<Unpacker>();
  expectTypeOf<FileRuntime<Uint8Array>['newHash']>().returns.toEqualTypeOf<RunningHash>();
  expectTypeOf<FileRuntime<Uint8Array>['sourceOf']>().toEqualTypeOf<
    (data: Uint8Array) => ByteSource
  >();
  expectTypeOf(Opener<Uint8Array>).constructorParameters.toEqualTypeOf<
    [runtime: FileRuntime<Uint8Array>, options: OpeningOptions]
  >();
  expectTypeOf<Opener<Uint8Array>['stored']>().parameter(0).toEqualTypeOf<StoredBytes>();
  expectTypeOf<OpeningOptions>().toExtend<OpenOptions>();
});

test('inputs are one or several', () => {
  expectTypeOf(eachInput<string>).returns.toEqualTypeOf<Generator<string>>();
  const input = new Uint8Array() as Uint8Array | NamedInput<Uint8Array>;
  if (isNamedInput(input)) expectTypeOf(input.name).toEqualTypeOf<string>();
});

test('stored bytes become sources', () => {
  expectTypeOf(openStored).returns.toEqualTypeOf<AsyncGenerator<OpenedSource>>();
  expectTypeOf(bytesSource).toEqualTypeOf<(bytes: Uint8Array) => ByteSource>();
  expectTypeOf(streamSource).toEqualTypeOf<(stream: WebStream) => ByteSource>();
  expectTypeOf<ReadableStream<Uint8Array>>().toExtend<WebStream>();
  expectTypeOf<StoredRange['part']>().returns.toEqualTypeOf<ByteSource>();
  expectTypeOf(zlibUnpacker).toEqualTypeOf<(zlib: Zlib) => Unpacker>();
  expectTypeOf<Zlib['createGunzip']>().returns.toEqualTypeOf<ZlibStream>();
});

test('what goes wrong is an error of the source', () => {
  expectTypeOf(gzipError).returns.toEqualTypeOf<SourceError>();
  expectTypeOf(zipError).parameter(0).toEqualTypeOf<ZipFault>();
  expectTypeOf(readError).returns.toEqualTypeOf<SourceError>();
  expectTypeOf(rememberItem).toEqualTypeOf<(item: ReadItem) => void>();
});

test('other threads help with a report', () => {
  expectTypeOf(readReportOf).toEqualTypeOf<
    (
      tasks: AsyncIterable<ReadingTask>,
      runtime: HelperRuntime,
      options?: ReportReadOptions,
    ) => Promise<ReportBuilder>
  >();
  expectTypeOf<HelperRuntime['startHelper']>().returns.toEqualTypeOf<Helper | null>();
  expectTypeOf<Helper['port']>().toEqualTypeOf<Port>();
  expectTypeOf(new MessageChannel().port1).toExtend<Port>();
  expectTypeOf(helpWithReport).parameters.toEqualTypeOf<[port: Port, opener: MessageOpener]>();
  expectTypeOf(buffersOf).toEqualTypeOf<(value: unknown) => ArrayBuffer[]>();
  expectTypeOf<MessageOpener>().returns.toEqualTypeOf<OpenMessage>();
  expectTypeOf<OpenMessage>().returns.toEqualTypeOf<OpenedSources>();
  expectTypeOf<SentOptions>().toExtend<ReadOptions>();
  expectTypeOf<Opener<Uint8Array>['tasks']>().returns.toEqualTypeOf<AsyncGenerator<ReadingTask>>();
});
