import type {
  ClickOutcome,
  ClickRoute,
  NoteCode,
  People,
  ReportAction,
  ReportAlerts,
  ReportCampaign,
  ReportClicks,
  ReportCounts,
  ReportDay,
  ReportDeviations,
  ReportDomain,
  ReportHour,
  ReportLengths,
  ReportMessage,
  ReportNote,
  ReportOutcome,
  ReportPeople,
  ReportPeriod,
  ReportPerson,
  ReportRun,
  ReportSelected,
  ReportSource,
  ReportUrl,
  UrlTimeOfClickActivity,
} from '@timeofclick/core';
import type {
  Intake,
  OpenedSources,
  ReadItem,
  ReadOptions,
  RecordIntake,
  SourceSummary,
  SourceTally,
} from '@timeofclick/core/read';
import {
  type BadRecord,
  type Click,
  type ClickFilters,
  type ClockHour,
  clockHour,
  clockText,
  type Evidence,
  groupClicks,
  isWithin,
  type MatchedBy,
  type OutcomeFilter,
  type PeopleOptions,
  type PeopleOrder,
  type PersonRow,
  placeLabel,
  type Report,
  ReportBuilder,
  type ReportOptions,
  type ReportReadOptions,
  type ReportState,
  reportOf,
  type ScannerHint,
  type SourceReading,
  type UrlParts,
  urlParts,
  type WorkerOptions,
  type WorstClick,
  type ZoneClock,
  zoneClock,
} from '@timeofclick/core/report';
import { expectTypeOf, test } from 'vitest';

test('clicks are told by activities', () => {
  expectTypeOf(groupClicks).toEqualTypeOf<
    (activities: Iterable<UrlTimeOfClickActivity>) => Click[]
  >();
  expectTypeOf<Click['activities']>().toEqualTypeOf<readonly UrlTimeOfClickActivity[]>();
  expectTypeOf<Click['matchedBy']>().toEqualTypeOf<readonly MatchedBy[]>();
  expectTypeOf<Click['outcome']>().toEqualTypeOf<ClickOutcome>();
});

test('a builder takes items, states and other builders', () => {
  expectTypeOf(ReportBuilder.from).returns.resolves.toEqualTypeOf<ReportBuilder>();
  expectTypeOf(ReportBuilder.merge).parameter(0).toExtend<Iterable<ReportState | ReportBuilder>>();
  const builder = new ReportBuilder();
  expectTypeOf(builder.add).parameter(0).toEqualTypeOf<ReadItem>();
  expectTypeOf(builder.toState()).toEqualTypeOf<ReportState>();
  expectTypeOf(builder.activities).toEqualTypeOf<number>();
  expectTypeOf(builder.build({ tz: 'Europe/Berlin' })).toEqualTypeOf<Report>();
  expectTypeOf(builder.people()).toEqualTypeOf<PersonRow[]>();
  expectTypeOf<People>().toEqualTypeOf<PersonRow[]>();
  expectTypeOf(reportOf).toEqualTypeOf<
    (sources: OpenedSources, options?: Omit<ReadOptions, 'into'> & ReportOptions) => Promise<Report>
  >();
});

test('a builder takes in what is read while it is read', () => {
  expectTypeOf<ReportBuilder>().toExtend<Intake>();
  expectTypeOf<ReadOptions['into']>().toEqualTypeOf<Intake | undefined>();
  expectTypeOf<Intake['begin']>().toEqualTypeOf<(tenant: string | null) => RecordIntake>();
  expectTypeOf<RecordIntake['take']>().returns.toEqualTypeOf<boolean>();
  expectTypeOf<RecordIntake['tally']>().parameters.toEqualTypeOf<[summary: SourceTally]>();
});

test('a report is read on one thread or several', () => {
  expectTypeOf<ReportReadOptions>().toExtend<ReadOptions & WorkerOptions>();
  expectTypeOf<WorkerOptions['workers']>().toEqualTypeOf<number | 'auto' | undefined>();
  expectTypeOf<SourceReading['summary']>().toEqualTypeOf<SourceSummary>();
  expectTypeOf<SourceReading['firstBad']>().toEqualTypeOf<readonly BadRecord[]>();
  expectTypeOf(new ReportBuilder().absorb).parameters.toEqualTypeOf<[state: ReportState]>();
});

test('filters', () => {
  expectTypeOf<ReportOptions>().toExtend<ClickFilters>();
  expectTypeOf<PeopleOptions>().toExtend<ClickFilters>();
  expectTypeOf<OutcomeFilter>().toEqualTypeOf<ClickOutcome | 'mayHave'>();
  expectTypeOf<PeopleOptions['order']>().toEqualTypeOf<PeopleOrder | undefined>();
  expectTypeOf<PeopleOrder>().toEqualTypeOf<'first' | 'worst'>();
  // @ts-expect-error: no such outcome
  new ReportBuilder().build({ outcome: 'visited' });
});

test('the parts of a report', () => {
  expectTypeOf<Report['run']>().toEqualTypeOf<ReportRun>();
  expectTypeOf<Report['sources']>().toEqualTypeOf<ReportSource[]>();
  expectTypeOf<Report['read']>().toEqualTypeOf<ReportCounts>();
  expectTypeOf<Report['selected']>().toEqualTypeOf<ReportSelected>();
  expectTypeOf<Report['clicks']>().toEqualTypeOf<ReportClicks>();
  expectTypeOf<Report['people']>().toEqualTypeOf<ReportPeople>();
  expectTypeOf<Report['period']>().toEqualTypeOf<ReportPeriod>();
  expectTypeOf<Report['byOutcome']>().toEqualTypeOf<ReportOutcome[]>();
  expectTypeOf<Report['campaigns']>().toEqualTypeOf<ReportCampaign[]>();
  expectTypeOf<Report['topPeople']>().toEqualTypeOf<ReportPerson[]>();
  expectTypeOf<Report['topDomains']>().toEqualTypeOf<ReportDomain[]>();
  expectTypeOf<Report['topUrls']>().toEqualTypeOf<ReportUrl[]>();
  expectTypeOf<Report['messages']>().toEqualTypeOf<ReportMessage[]>();
  expectTypeOf<Report['byDay']>().toEqualTypeOf<ReportDay[]>();
  expectTypeOf<Report['byHour']>().toEqualTypeOf<ReportHour[]>();
  expectTypeOf<Report['byAction']>().toEqualTypeOf<ReportAction[]>();
  expectTypeOf<Report['alerts']>().toEqualTypeOf<ReportAlerts>();
  expectTypeOf<Report['deviations']>().toEqualTypeOf<ReportDeviations>();
  expectTypeOf<Report['lengths']>().toEqualTypeOf<ReportLengths>();
  expectTypeOf<Report['notes']>().toEqualTypeOf<ReportNote[]>();
  expectTypeOf<ReportNote['code']>().toEqualTypeOf<NoteCode>();
});

test('a person has a worst click and evidence', () => {
  expectTypeOf<PersonRow['worst']>().toEqualTypeOf<WorstClick>();
  expectTypeOf<PersonRow['route']>().toEqualTypeOf<ClickRoute | null>();
  expectTypeOf<PersonRow['possibleScanner']>().toEqualTypeOf<ScannerHint | null>();
  expectTypeOf<PersonRow['evidence']>().toEqualTypeOf<Evidence[]>();
  expectTypeOf(placeLabel).returns.toEqualTypeOf<string>();
});

test('helpers of printing', () => {
  expectTypeOf(zoneClock).toEqualTypeOf<(zone: string) => ZoneClock>();
  expectTypeOf(clockHour).returns.toEqualTypeOf<ClockHour>();
  expectTypeOf(clockText).returns.toEqualTypeOf<string>();
  expectTypeOf(urlParts).toEqualTypeOf<(url: string) => UrlParts>();
  expectTypeOf(isWithin).returns.toEqualTypeOf<boolean>();
});
