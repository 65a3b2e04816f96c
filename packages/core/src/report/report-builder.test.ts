import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alertClick, auditClick, huntingClick, itemsOf } from '../../test/invented-items.ts';
import { exportsOfThePayrollStory } from '../../test/payroll-story.ts';
import { readText, sourceOf } from '../../test/read-text.ts';
import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import { readActivitiesOf } from '../read/read-activities.ts';
import type { ReadItem } from '../read/read-items.ts';
import { ReportBuilder } from './report-builder.ts';
import type { ReportOptions } from './report-options.ts';

/** Milliseconds that a property may take on a busy machine. */
const SLOW = 60_000;
const people = ['a.reyes@contoso.com', 'A.Reyes@contoso.com', 'b.holm@contoso.com', null];
const seconds = fc.nat(8).map((half) => new Date(Date.UTC(2026, 2, 3, 23, 59, 56) + half * 500));
const time = fc.option(
  seconds.map((date) => date.toISOString()),
  { freq: 9 },
);
const url = fc.constantFrom(
  'https://contoso-payroll.example/s/7f3a9c',
  'https://contoso-payroll.example/s/8a4b0d',
  'https://fabrikam.com/',
  'no url',
  null,
);
const members = fc.record({
  url,
  userIp: fc.constantFrom('203.0.113.7', '198.51.100.23', null),
  sourceId: fc.constantFrom('message-1', 'message-2', null),
});
const anyActivity = fc
  .tuple(fc.nat(5), fc.constantFrom(...people), time, members)
  .map(([kind, who, when, more]): UrlTimeOfClickActivity => {
    if (kind === 0) return alertClick(who, when, '2026-03-04T00:10:00Z', more);
    if (kind === 1) return huntingClick('ClickAllowed', who, when, more);
    if (kind === 2)
      return huntingClick('ClickBlocked', who, when, { ...more, reportId: 'report-1' });
    return auditClick(kind === 3 ? 'blocked' : kind === 4 ? 'overrode' : 'none', who, when, more);
  });

/** A few sources, some of one name, that tell of partly the same activities, some copies differing. */
const anySources = fc
  .array(anyActivity, { minLength: 8, maxLength: 15 })
  .chain((pool) => {
    const told = fc.tuple(fc.constantFrom(...pool), fc.constantFrom(undefined, null, '192.0.2.1'));
    const source = fc.tuple(fc.constantFrom('a.csv', 'b.csv'), fc.array(told, { minLength: 2 }));
    return fc.array(source, { minLength: 1, maxLength: 4, size: '+1' });
  })
  .map((sources) =>
    sources.map(([name, told]) =>
      itemsOf(
        name,
        told.map(([activity, userIp]) =>
          userIp === undefined ? activity : { ...activity, userIp },
        ),
      ),
    ),
  );

const anyOptions: fc.Arbitrary<ReportOptions> = fc.record(
  {
    domain: fc.constant('contoso-payroll.example'),
    outcome: fc.constantFrom('reached', 'mayHave'),
    user: fc.constant('a.reyes@CONTOSO.com'),
    since: fc.constant('2026-03-04'),
    tz: fc.constantFrom('UTC', 'Asia/Kolkata'),
    top: fc.constantFrom(1, 5),
  },
  { requiredKeys: [] },
);

function builderOf(items: Iterable<ReadItem>): ReportBuilder {
  const builder = new ReportBuilder();
  for (const item of items) builder.add(item);
  return builder;
}

function textOf(builder: ReportBuilder, options: ReportOptions): string {
  const { tz: _, ...filters } = options;
  return JSON.stringify([builder.build(options), builder.people(filters)], null, 1);
}

test('a builder can be the memory of the reader that it takes items from', async () => {
  const click = (at: number) =>
    `{"Id":"3f2a7c11-58d0-4b7e-9c1d-00000000000${at}","RecordType":41,"Operation":"TIUrlClickData"}\n`;
  const text = [1, 2, 1, 3, 2, 2].map(click).join('');
  const builder = new ReportBuilder();
  const kinds: string[] = [];
  for await (const item of readActivitiesOf([sourceOf(text)], { seen: builder.seen })) {
    builder.add(item);
    kinds.push(item.kind);
  }
  expect(kinds).toEqual((await readText(text)).items.map(({ kind }) => kind));
  expect(builder.build().read).toMatchObject({ activities: 3, duplicates: 3 });
});

describe('merge', () => {
  test(
    'of any split by source, in any order and nesting, is the report of the whole, byte for byte',
    () => {
      fc.assert(
        fc.property(anySources, anyOptions, fc.gen(), (sources, options, gen) => {
          const whole = textOf(builderOf(sources.flat()), options);
          const shuffled = gen(fc.shuffledSubarray, sources, { minLength: sources.length });
          const cut = gen(fc.nat, sources.length);
          const left = ReportBuilder.merge(
            shuffled.slice(0, cut).map((items) => structuredClone(builderOf(items).toState())),
          );
          const right = builderOf(shuffled.slice(cut).flat());
          expect(textOf(ReportBuilder.merge([right, left]), options)).toBe(whole);
          expect(textOf(ReportBuilder.merge([left.toState(), right.toState()]), options)).toBe(
            whole,
          );
        }),
        { numRuns: 100 },
      );
    },
    SLOW,
  );

  test('of nothing is an empty report', () => {
    expect(ReportBuilder.merge([]).build()).toEqual(new ReportBuilder().build());
  });

  test('refuses the state of another version', () => {
    const state = { ...new ReportBuilder().toState(), stateVersion: 0 };
    expect(() => ReportBuilder.merge([state])).toThrow(TypeError);
  });
});

test(
  'the sums add up, whatever the filters',
  () => {
    const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
    fc.assert(
      fc.property(anySources, anyOptions, (sources, { top: _, ...options }) => {
        const builder = builderOf(sources.flat());
        const report = builder.build(options);
        const { read, selected, clicks, people: counts } = report;
        expect(read.records).toBe(
          read.activities +
            read.duplicates +
            read.otherRecordTypes +
            read.rejected +
            read.unreadable,
        );
        expect(sum(report.sources.map((source) => source.records))).toBe(read.records);
        expect(sum(report.sources.map((source) => source.activities))).toBe(
          read.activities + read.duplicates,
        );
        expect(sum(report.sources.map((source) => source.matching))).toBe(selected.records);
        expect(selected.records).toBe(selected.activities + selected.duplicates);
        expect(selected.activities).toBe(clicks.total + selected.merged);
        expect(clicks.reached + clicks.pending + clicks.unknown + clicks.stopped).toBe(
          clicks.total,
        );
        expect(clicks.atLeast).toBeLessThanOrEqual(clicks.total);
        expect(counts.reached + counts.mayHave + counts.stopped).toBe(counts.total);
        expect(sum(report.byOutcome.map((count) => count.people))).toBe(counts.total);
        expect(sum(report.byAction.map((count) => count.clicks))).toBe(clicks.total);
        expect(sum(report.campaigns.map((campaign) => campaign.clicks))).toBe(clicks.total);
        expect(sum(report.topDomains.map((domain) => domain.clicks))).toBe(clicks.total);
        expect(sum(report.topDomains.map((domain) => domain.reached))).toBe(clicks.reached);
        expect(sum(report.byDay.map((day) => day.clicks))).toBe(
          sum(report.byHour.map((hour) => hour.clicks)),
        );
        for (const campaign of report.campaigns) {
          expect(campaign.reached + campaign.mayHave + campaign.stopped).toBe(campaign.people);
        }
        if (options.outcome === undefined) {
          const { tz: _tz, ...filters } = options;
          const rows = builder.people(filters);
          expect(rows.map(({ userId }) => userId)).toEqual(
            report.topPeople.map(({ userId }) => userId),
          );
          const evidence = rows.flatMap((row) => row.evidence).length;
          expect(evidence).toBeLessThanOrEqual(selected.records);
        }
      }),
      { numRuns: 100 },
    );
  },
  SLOW,
);

describe('sources', () => {
  test('without their end are counted item by item', () => {
    const [purview = []] = exportsOfThePayrollStory();
    const at = { source: 'x.json', index: 0, line: 1, nth: 1, byteOffset: 0 };
    const rest = { issues: [], raw: new Uint8Array(), at } as const;
    const shape = { shape: null, terminal: null, outer: null } as const;
    const builder = builderOf([
      ...purview.slice(0, 3),
      { kind: 'rejected', value: 1, ...shape, ...rest },
      { kind: 'unreadable', ...rest },
    ]);
    expect(builder.build().read).toEqual({
      records: 5,
      activities: 3,
      duplicates: 0,
      otherRecordTypes: 0,
      rejected: 1,
      unreadable: 1,
    });
    expect(builder.build().sources).toMatchObject([
      { name: 'purview-audit.csv', records: 3, period: { last: '2026-03-05T16:20:13Z' } },
      { name: 'x.json', records: 2, period: null },
    ]);
  });

  test('of one name are told apart after the end of the first', () => {
    const click = auditClick('blocked', 'a.reyes@contoso.com', '2026-03-03T09:00:00Z');
    const twice = [...itemsOf('a.csv', [click]), ...itemsOf('a.csv', [click])];
    const report = builderOf(twice).build();
    expect(report.sources.map(({ activities }) => activities)).toEqual([1, 1]);
    expect(report.read).toMatchObject({ activities: 1, duplicates: 1 });
  });
});

test('a report may be built again after more items', () => {
  const builder = new ReportBuilder();
  expect(builder.build().clicks.total).toBe(0);
  for (const item of exportsOfThePayrollStory().flat()) builder.add(item);
  expect(builder.build().clicks.total).toBe(32);
});

test('from takes what a reader yields, and rejects with its error', async () => {
  async function* broken(): AsyncGenerator<ReadItem> {
    yield* exportsOfThePayrollStory()[0] ?? [];
    throw new Error('disk on fire');
  }
  await expect(ReportBuilder.from(broken())).rejects.toThrow('disk on fire');
});

describe('options that do not exist', () => {
  const builder = new ReportBuilder();
  test.each<[string, () => unknown]>([
    ['tz', () => builder.build({ tz: 'Europe/Atlantis' })],
    ['top', () => builder.build({ top: -1 })],
    ['top', () => builder.people({ top: 0.5 })],
    ['since', () => builder.build({ since: 'soon' })],
    ['outcome', () => builder.build({ outcome: 'fine' as never })],
    ['outcome', () => builder.people({ outcome: 'fine' as never })],
  ])('%s throws a RangeError', (_, build) => {
    expect(build).toThrow(RangeError);
  });
});
