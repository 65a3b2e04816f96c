import { describe, expect, test } from 'vitest';
import {
  alertClick,
  auditClick,
  huntingClick,
  itemsOf,
  summaryOf,
} from '../../../test/invented-items.ts';
import type { NoteCode } from '../../gen/enums.ts';
import type { ReportNote } from '../../gen/types.ts';
import type { ReadItem } from '../../read/read-items.ts';
import { ReportBuilder } from '../report-builder.ts';
import type { ReportOptions } from '../report-options.ts';

const A = 'a.reyes@contoso.com';
const audit = (time: string | null, who: string | null = A) => auditClick('blocked', who, time);
const hunting = (time: string) => huntingClick('ClickAllowed', A, time);
const MONDAY = '2026-03-02T09:00:00Z';
const TUESDAY = '2026-03-03T09:00:00Z';
const FRIDAY = '2026-03-06T09:00:00Z';

async function notes(items: readonly ReadItem[], options?: ReportOptions): Promise<ReportNote[]> {
  return (await ReportBuilder.from(items)).build(options).notes;
}

async function textOf(
  code: NoteCode,
  items: readonly ReadItem[],
  options?: ReportOptions,
): Promise<string | undefined> {
  return (await notes(items, options)).find((note) => note.code === code)?.text;
}

test('of records that need none there are none but whom links are for', async () => {
  const codes = (await notes(itemsOf('a.csv', [hunting(MONDAY)]))).map(({ code }) => code);
  expect(codes).toEqual(['link-written-for']);
});

describe('no-click-records', () => {
  test('no evidence is not evidence of none', async () => {
    const counts = { ...summaryOf('a', 0).counts, otherRecordTypes: 1234 };
    expect(
      await textOf('no-click-records', itemsOf('a.csv', [], { counts })),
    ).toMatchInlineSnapshot(
      `"No click records among 1,234 records. That is not evidence that nobody clicked: audit records of type 41 and UrlClickEvents would tell."`,
    );
    expect(await textOf('no-click-records', [])).toBeDefined();
  });

  test('nor when filters leave nothing', async () => {
    const items = itemsOf('a.csv', [audit(MONDAY)]);
    expect(await textOf('no-click-records', items, { user: 'else' })).toMatchInlineSnapshot(
      `"No click passes the filters; 1 click record was read. That is not evidence that nobody clicked."`,
    );
    expect(await textOf('no-click-records', items)).toBe(undefined);
  });
});

describe('allowed-clicks-missing', () => {
  test('audit records alone', async () => {
    expect(
      await textOf('allowed-clicks-missing', itemsOf('a.csv', [audit(MONDAY)])),
    ).toMatchInlineSnapshot(
      `"Only audit records and alerts tell of these clicks, and audit records of type 41 hold no allowed clicks: more people may have reached the page. UrlClickEvents of the same days would tell."`,
    );
  });

  test('hunting rows that do not cover all clicks', async () => {
    const items = [
      ...itemsOf('a.csv', [audit(MONDAY), audit(FRIDAY)]),
      ...itemsOf('h.csv', [hunting(TUESDAY)]),
    ];
    expect(
      await textOf('allowed-clicks-missing', items, { tz: 'Asia/Kolkata' }),
    ).toMatchInlineSnapshot(
      `"Allowed clicks come from f2 (h.csv) only, whose rows begin 2026-03-03 14:30, after 1 click, and end 2026-03-03 14:30, before 1 click. Who was let through at other times is missing."`,
    );
  });

  test('hunting rows that do', async () => {
    const rows = [hunting(MONDAY), hunting(FRIDAY)];
    const items = [...itemsOf('a.csv', [audit(TUESDAY)]), ...itemsOf('h.csv', rows)];
    expect(await textOf('allowed-clicks-missing', items)).toBe(undefined);
  });
});

describe('row-cap', () => {
  test.each<[string, Record<string, number>, number, boolean]>([
    ['Purview standard', { 'purview-csv': 50_000 }, 50_000, true],
    ['Purview premium', { 'purview-csv': 1_000_000 }, 1_000_000, true],
    ['one less', { 'purview-csv': 49_999 }, 49_999, false],
    ['one of which was rejected', { 'purview-csv': 49_999 }, 50_000, true],
    ['the default of a cmdlet', { 'search-unified-audit-log': 100 }, 100, true],
    ['the same number of another shape', { 'purview-csv': 100 }, 100, false],
    ['one shape of several', { 'search-unified-audit-log': 5000, 'purview-csv': 7 }, 5007, true],
  ])('%s', async (_, shapes, records, expected) => {
    const counts = { ...summaryOf('a', 0).counts, otherRecordTypes: records - 1 };
    const text = await textOf('row-cap', itemsOf('a.csv', [audit(MONDAY)], { shapes, counts }));
    expect(text !== undefined).toBe(expected);
  });
});

test('result-index-gap', async () => {
  const sequence = { rows: 4998, first: 1, last: 5000, missing: 2 };
  expect(
    await textOf('result-index-gap', itemsOf('a.csv', [], { sequence })),
  ).toMatchInlineSnapshot(
    `"f1 (a.csv): ResultIndex runs from 1 to 5,000, but 2 numbers are missing: rows were lost."`,
  );
  const whole = { ...sequence, missing: 0 };
  expect(await textOf('result-index-gap', itemsOf('a.csv', [], { sequence: whole }))).toBe(
    undefined,
  );
});

describe('periods-apart', () => {
  test('two tables that do not overlap', async () => {
    const items = [...itemsOf('a.csv', [audit(TUESDAY)]), ...itemsOf('h.csv', [hunting(MONDAY)])];
    expect(await textOf('periods-apart', items)).toMatchInlineSnapshot(
      `"The clicks of f2 (h.csv) end 2026-03-02 09:00 and those of f1 (a.csv) begin 2026-03-03 09:00: neither can complete the other."`,
    );
  });

  test('one table over several days is no gap, with days between it is', async () => {
    const daily = [...itemsOf('1.csv', [audit(MONDAY)]), ...itemsOf('2.csv', [audit(TUESDAY)])];
    expect(await textOf('periods-apart', daily)).toBe(undefined);
    const later = [...daily, ...itemsOf('3.csv', [audit(FRIDAY)])];
    expect(await textOf('periods-apart', later)).toContain('f2 (2.csv) end 2026-03-03 09:00');
  });

  test('a source that spans the others joins them', async () => {
    const items = [
      ...itemsOf('a.csv', [audit(MONDAY)]),
      ...itemsOf('b.csv', [audit(FRIDAY)]),
      ...itemsOf('h.csv', [hunting(MONDAY), hunting(FRIDAY)]),
    ];
    expect(await textOf('periods-apart', items)).toBe(undefined);
  });
});

test('time-missing and user-missing', async () => {
  const items = itemsOf('a.csv', [audit(null), audit(MONDAY, null), audit(MONDAY, null)]);
  expect(await textOf('time-missing', items)).toMatchInlineSnapshot(
    `"1 click has no time: in no day, and left out by any since or until."`,
  );
  expect(await textOf('user-missing', items)).toMatchInlineSnapshot(
    `"2 clicks name nobody: counted as clicks, but not as people."`,
  );
});

test('alert-unmatched and ambiguous-pairs', async () => {
  const items = itemsOf('a.csv', [
    audit('2026-03-02T09:00:00Z'),
    audit('2026-03-02T09:00:01Z'),
    hunting('2026-03-02T09:00:01Z'),
    alertClick(A, FRIDAY, FRIDAY),
  ]);
  expect(await textOf('alert-unmatched', items)).toMatchInlineSnapshot(
    `"1 click is told by an alert only: no other record, or more than one, agrees in user, URL and time."`,
  );
  expect(await textOf('ambiguous-pairs', items)).toMatchInlineSnapshot(
    `"Some records cannot be paired one to one: there were 3 to 4 clicks."`,
  );
});

test.for([
  [{ rejected: 2 }, '2 records were rejected: clicks may be among them.'],
  [{ unreadable: 1 }, '1 piece of input could not be read: clicks may be among them.'],
] as const)('rejected-or-unreadable says only what holds: %o', async ([bad, text]) => {
  const counts = { ...summaryOf('a', 0).counts, ...bad };
  expect(await textOf('rejected-or-unreadable', itemsOf('a.csv', [], { counts }))).toBe(text);
});

test('conflicts, rejected-or-unreadable, fast-mode, list-truncated', async () => {
  const click = audit(MONDAY);
  const counts = { ...summaryOf('a', 0).counts, rejected: 1, unreadable: 2 };
  const other = auditClick('blocked', A, MONDAY, { url: 'https://fabrikam.com/' });
  const items = itemsOf('a.csv', [click, { ...click, userIp: null }, other], {
    counts,
    mode: 'fast',
  });
  const found = await notes(items, { top: 1 });
  expect(found.map(({ code }) => code)).toEqual([
    'allowed-clicks-missing',
    'conflicts',
    'rejected-or-unreadable',
    'link-written-for',
    'fast-mode',
    'list-truncated',
  ]);
  expect(found.map(({ text }) => text).join('\n')).toMatchInlineSnapshot(`
    "Only audit records and alerts tell of these clicks, and audit records of type 41 hold no allowed clicks: more people may have reached the page. UrlClickEvents of the same days would tell.
    1 id stands for records that differ in content; the fuller copy was used.
    1 record was rejected and 2 pieces of input could not be read: clicks may be among them.
    Names are whom the link was written for; whoever clicks a forwarded link keeps that name.
    Records that are no clicks were cut out but not parsed: deviations are counted in clicks only. Reading strictly parses everything.
    Cut to 1 entry: campaigns (2), topDomains (2), topUrls (2)."
  `);
});
