import type { Issue, ShapeName, UrlTimeOfClickActivity } from '@timeofclick/core';
import {
  type ActivityItem,
  type At,
  activitiesFrom,
  type ByteSource,
  byteSourceFrom,
  type Deviations,
  type DuplicateItem,
  type FramingName,
  type Limits,
  type OpenedSource,
  type OpenedSources,
  type Place,
  type Progress,
  type ReadItem,
  type ReadOptions,
  type RecognisedRecord,
  type RecordItem,
  type RecordsOptions,
  type RejectedItem,
  readActivitiesOf,
  readRecordsOf,
  type Seen,
  SeenKeys,
  type SequenceSummary,
  type SourceCounts,
  SourceError,
  type SourceItem,
  type SourceSummary,
  type SyncReadOptions,
  type SyncSeen,
  type UnreadableItem,
  type ValueOptions,
} from '@timeofclick/core/read';
import { expectTypeOf, test } from 'vitest';

test('kind tells items apart', () => {
  const told = (item: ReadItem) => {
    switch (item.kind) {
      case 'activity':
        expectTypeOf(item).toEqualTypeOf<ActivityItem>();
        return expectTypeOf(item.activity).toEqualTypeOf<UrlTimeOfClickActivity>();
      case 'duplicate':
        return expectTypeOf(item).toEqualTypeOf<DuplicateItem>();
      case 'record':
        expectTypeOf(item).toEqualTypeOf<RecordItem>();
        return expectTypeOf(item.recordType).toEqualTypeOf<number | null>();
      case 'rejected':
        return expectTypeOf(item).toEqualTypeOf<RejectedItem>();
      case 'unreadable':
        expectTypeOf(item).toEqualTypeOf<UnreadableItem>();
        return expectTypeOf(item.issues).toEqualTypeOf<readonly Issue[]>();
      case 'source':
        expectTypeOf(item).toEqualTypeOf<SourceItem>();
        return expectTypeOf(item.source).toEqualTypeOf<SourceSummary>();
      default:
        return expectTypeOf(item).toEqualTypeOf<never>();
    }
  };
  expectTypeOf(told).parameter(0).toEqualTypeOf<ReadItem>();
});

test('a record is found at a place', () => {
  expectTypeOf<ActivityItem>().toExtend<RecognisedRecord>();
  expectTypeOf<RecognisedRecord['at']>().toEqualTypeOf<At>();
  expectTypeOf<RecognisedRecord['shape']>().toEqualTypeOf<ShapeName>();
  expectTypeOf<At>().toExtend<Place>();
  expectTypeOf<Place['byteOffset']>().toEqualTypeOf<number>();
});

test('reading sources', () => {
  expectTypeOf(readActivitiesOf).toEqualTypeOf<
    (sources: OpenedSources, options?: ReadOptions) => AsyncGenerator<ReadItem>
  >();
  expectTypeOf(readRecordsOf).toEqualTypeOf<
    (sources: OpenedSources, options?: RecordsOptions) => AsyncGenerator<ReadItem>
  >();
  expectTypeOf<OpenedSource['bytes']>().toEqualTypeOf<ByteSource>();
  expectTypeOf(byteSourceFrom).returns.toEqualTypeOf<ByteSource>();
  const sources: OpenedSources = [{ name: 'a', bytes: byteSourceFrom([new Uint8Array()]) }];
  // @ts-expect-error: records are never de-duplicated
  readRecordsOf(sources, { seen: new SeenKeys() });
  readRecordsOf(sources, { profile: 'documented' });
});

test('options of reading', () => {
  expectTypeOf<ReadOptions>().toExtend<ValueOptions>();
  expectTypeOf<ReadOptions['seen']>().toEqualTypeOf<Seen | undefined>();
  expectTypeOf<ReadOptions['limits']>().toEqualTypeOf<Partial<Limits> | undefined>();
  expectTypeOf<ReadOptions['signal']>().toEqualTypeOf<AbortSignal | undefined>();
  expectTypeOf<NonNullable<ReadOptions['onProgress']>>().parameter(0).toEqualTypeOf<Progress>();
  expectTypeOf<ValueOptions['since']>().toEqualTypeOf<string | Date | undefined>();
});

test('parsed values are read without waiting', () => {
  expectTypeOf(activitiesFrom).toEqualTypeOf<
    (value: unknown, options?: SyncReadOptions) => Generator<ReadItem>
  >();
  expectTypeOf(new SeenKeys()).toExtend<SyncSeen>();
  // @ts-expect-error: nothing can be waited for
  activitiesFrom([], { seen: { add: async () => true } });
});

test('a summary of each source', () => {
  expectTypeOf<SourceSummary['counts']>().toEqualTypeOf<Readonly<SourceCounts>>();
  expectTypeOf<SourceSummary['deviations']>().toEqualTypeOf<Readonly<Deviations>>();
  expectTypeOf<SourceSummary['framing']>().toEqualTypeOf<FramingName>();
  expectTypeOf<SourceSummary['sequence']>().toEqualTypeOf<SequenceSummary | null>();
  expectTypeOf<SourceSummary['sha256']>().toEqualTypeOf<string | null>();
});

test('what ends a source early', () => {
  expectTypeOf(SourceError).constructorParameters.toExtend<
    [string, string, number, ...unknown[]]
  >();
  expectTypeOf<SourceError>().toExtend<Error>();
  expectTypeOf<SourceError['byteOffset']>().toEqualTypeOf<number>();
});
