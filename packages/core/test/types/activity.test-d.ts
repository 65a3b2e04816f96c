import {
  type ActivityAction,
  type Alias,
  type AppliedConversion,
  activityKey,
  canonicalInstant,
  compareInstants,
  contentHash,
  createUrlTimeOfClickActivity,
  csvLine,
  defang,
  escapeCsvData,
  escapeForSheet,
  escapeForTerminal,
  fromRow,
  instantOf,
  type Provenance,
  ROW_COLUMNS,
  type RowValue,
  readCsvData,
  richness,
  type TerminalShapeName,
  type ToActivityOptions,
  toActivity,
  toRecord,
  toRow,
  type UrlClickAction,
  type UrlTimeOfClickActivity,
  unwrapSafeLinks,
} from '@timeofclick/core';
import { expectTypeOf, test } from 'vitest';

test('every member of an activity is there, null when nothing tells of it', () => {
  expectTypeOf<UrlTimeOfClickActivity['timeOfClick']>().toEqualTypeOf<string | null>();
  expectTypeOf<UrlTimeOfClickActivity['blocked']>().toEqualTypeOf<boolean | null>();
  expectTypeOf<Required<UrlTimeOfClickActivity>>().toEqualTypeOf<UrlTimeOfClickActivity>();
  // @ts-expect-error: no such member
  type _ = UrlTimeOfClickActivity['TimeOfClick'];
});

test('an activity tells where it comes from', () => {
  expectTypeOf<UrlTimeOfClickActivity['action']>().toEqualTypeOf<ActivityAction | null>();
  expectTypeOf<ActivityAction['code']>().toEqualTypeOf<UrlClickAction | null>();
  expectTypeOf<UrlTimeOfClickActivity['provenance']>().toEqualTypeOf<Provenance>();
  expectTypeOf<Provenance['conversions']>().toEqualTypeOf<AppliedConversion[]>();
  expectTypeOf<Provenance['aliases'][number]>().toExtend<Alias>();
});

test('to an activity and back', () => {
  expectTypeOf(toActivity).parameter(0).toEqualTypeOf<object>();
  expectTypeOf(toActivity).returns.toEqualTypeOf<UrlTimeOfClickActivity>();
  expectTypeOf<ToActivityOptions['shape']>().toEqualTypeOf<TerminalShapeName | undefined>();
  // @ts-expect-error: a wrapper carries records, it is none
  toActivity({}, { shape: 'purview-csv' });
  expectTypeOf(toRecord).returns.toEqualTypeOf<Record<string, unknown>>();
  expectTypeOf(createUrlTimeOfClickActivity).returns.toEqualTypeOf<UrlTimeOfClickActivity>();
  createUrlTimeOfClickActivity({ url: 'https://fabrikam.example/' });
  // @ts-expect-error: a time is text
  createUrlTimeOfClickActivity({ timeOfClick: new Date() });
});

test('flat rows', () => {
  expectTypeOf(toRow).returns.toEqualTypeOf<Record<string, RowValue>>();
  expectTypeOf<RowValue>().toEqualTypeOf<string | number | boolean | null>();
  expectTypeOf(fromRow).returns.toEqualTypeOf<Record<string, unknown>>();
  expectTypeOf(ROW_COLUMNS).toEqualTypeOf<readonly string[]>();
  expectTypeOf(csvLine).toEqualTypeOf<(cells: readonly string[]) => string>();
});

test('functions of text', () => {
  type OfText = (text: string) => string;
  expectTypeOf(defang).toEqualTypeOf<OfText>();
  expectTypeOf(unwrapSafeLinks).toEqualTypeOf<OfText>();
  expectTypeOf(escapeCsvData).toEqualTypeOf<OfText>();
  expectTypeOf(escapeForSheet).toEqualTypeOf<OfText>();
  expectTypeOf(escapeForTerminal).toEqualTypeOf<OfText>();
  expectTypeOf(readCsvData).toEqualTypeOf<OfText>();
  expectTypeOf(canonicalInstant).toEqualTypeOf<OfText>();
});

test('what tells activities apart', () => {
  expectTypeOf(activityKey).toEqualTypeOf<(activity: UrlTimeOfClickActivity) => string>();
  expectTypeOf(contentHash).toEqualTypeOf<(activity: UrlTimeOfClickActivity) => string>();
  expectTypeOf(richness).toEqualTypeOf<(activity: UrlTimeOfClickActivity) => number>();
  expectTypeOf(instantOf).toEqualTypeOf<(isoText: string) => number>();
  expectTypeOf(compareInstants).toEqualTypeOf<(a: string, b: string) => number>();
});
