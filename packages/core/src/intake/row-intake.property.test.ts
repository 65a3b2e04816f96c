import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../test/property-seed.ts';
import { sourceOf } from '../../test/read-text.ts';
import { readActivitiesOf } from '../read/read-activities.ts';
import type { ReadItem } from '../read/read-items.ts';
import type { ReadOptions } from '../read/read-options.ts';
import { ReportBuilder } from '../report/report-builder.ts';
import { prepareScanner } from './simd/prepared-scanner.ts';

/** A click as nearly all of an export are, as JSON texts by key. */
const USUAL: Readonly<Record<string, string>> = {
  CreationTime: '"2026-02-02T00:22:00"',
  Id: '"d9dc11d8-8243-44d9-9268-cc478a8b4a23"',
  Operation: '"TIUrlClickData"',
  OrganizationId: '"5d0c7f1a-2b7e-4a0e-9c52-3f1d8e6a9b04"',
  RecordType: '41',
  UserKey: '"ThreatIntel"',
  UserType: '4',
  Version: '1',
  Workload: '"ThreatIntelligence"',
  UserId: '"person725@contoso.com"',
  AppName: '"Mail"',
  AppVersion: '"0.0.0000"',
  EventDeepLink: '"https://security.contoso.com/threatexplorer?id=5a0c1e00"',
  SourceId: '"5a0c1e00-0000-4000-8000-000000001329"',
  TimeOfClick: '"2026-02-02T00:00:00"',
  Url: '"https://site8.example/s/00016g?c=7&utm_source=mail"',
  UrlClickAction: '1',
  UserIp: '"203.0.7.24"',
};
const KEYS = Object.keys(USUAL);

const text = (value: string): string => JSON.stringify(value);
const WRAPPED =
  'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.example%2Fa&data=05%7C01';

/** Values that a cell has instead, by key; any of them may also stand at any other key. */
const UNUSUAL: Readonly<Record<string, readonly string[]>> = {
  CreationTime: [text('2026-02-02T00:22:00Z'), text('2026-02-02T00:22:00.1200000Z'), text('')],
  Id: [
    text('D9DC11D8-8243-44D9-9268-CC478A8B4A23'),
    text('11111111-1111-1111-1111-111111111111'),
    text('00000000-0000-0000-0000-000000000000'),
    text('11111111-1111-1111-1111-111111111112'),
    text('no-guid'),
    '7',
  ],
  Operation: [text('tiurlclickdata'), text('Other'), 'null'],
  OrganizationId: [text('5D0C7F1A-2B7E-4A0E-9C52-3F1D8E6A9B04'), text('contoso'), 'null'],
  RecordType: ['41.0', '4.1e1', text('41'), text('ThreatIntelligenceUrl'), '410', '6'],
  UserType: ['0', '99', text('Admin'), '4.5', 'true'],
  UserId: [text('PERSON725@CONTOSO.COM'), text('<null>'), text(' x '), text('björn@contoso.com')],
  TimeOfClick: [
    text('2026-02-03T23:59:59Z'),
    text('2026-02-03T23:59:59.5'),
    text('2026-02-30T00:00:00'),
    text('2026-02-02T24:00:00'),
    text('2026-02-02T00:60:00'),
    text('2026-02-02T00:00:60'),
    text('0001-01-01T00:00:00'),
    text('3/4/2026 5:06:07 AM'),
    text('2026-02-02T00:00:00.0Z'),
    text('2026-02-02T00:00:0x'),
  ],
  Url: [
    text(WRAPPED),
    text('https://nam02.safelinks.protection.outlook.com/?data=1'),
    text('HTTPS://EVIL.example/%20'),
    text('mailto:a@b.example'),
    text('x'),
  ],
  UrlClickAction: ['0', '2', '3', '4', '5', '9', text('2'), text('BlockPageOverride'), 'null'],
  UserIp: [
    text('203.0.113.7:443'),
    text('[2001:db8::1]:443'),
    text('2001:db8::1'),
    text('2001:DB8:0::1'),
    text('::ffff:203.0.113.9'),
    text('203.0.113.256'),
    text('host.example'),
  ],
};
const ODD = [
  'null',
  'true',
  '1e400',
  '-0',
  '[]',
  '{}',
  text(''),
  text('<null>'),
  text('a"b\\c/ü\u0001'),
];
const anyOdd = fc.constantFrom(...ODD, ...Object.values(UNUSUAL).flat());

const ADDED = [
  'Blocked',
  'ClickedThrough',
  'TimeOfClickDate',
  'Unknown',
  'URL',
  'url',
  'ClientIP',
  'Data',
];
const addedValue = fc.oneof(
  fc.constantFrom('true', 'false', text('2026-02-02T00:00:01'), USUAL.Url as string),
  anyOdd,
);

interface Change {
  readonly id: number;
  readonly changed: readonly (readonly [string, string])[];
  /** Values of the keys that its source has beside the usual ones. */
  readonly added: readonly string[];
  readonly order: number;
  readonly second: number;
  readonly spaced: boolean;
}

const keyAndValue = fc
  .constantFrom(...KEYS)
  .chain((key) =>
    fc.tuple(
      fc.constant(key),
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...(UNUSUAL[key] ?? [USUAL[key] as string])) },
        { weight: 1, arbitrary: anyOdd },
        { weight: 1, arbitrary: fc.string({ maxLength: 9 }).map(text) },
      ),
    ),
  );

const rarely = <T>(arbitrary: fc.Arbitrary<T>, times: number): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant<T[]>([]) },
    { weight: times, arbitrary: fc.array(arbitrary, { minLength: 1, maxLength: 2 }) },
  );

const change: fc.Arbitrary<Change> = fc.record({
  id: fc.nat(30),
  changed: rarely(keyAndValue, 4),
  added: fc.array(addedValue, { minLength: 3, maxLength: 3 }),
  order: fc.nat(12),
  second: fc.nat(59),
  spaced: fc.nat(20).map((n) => n === 0),
});

/** The records of one source have the same keys, or the form would never be met again. */
interface Export {
  readonly left: readonly string[];
  readonly added: readonly string[];
  readonly changes: readonly Change[];
}

const anyExport: fc.Arbitrary<Export> = fc.record({
  left: rarely(fc.constantFrom(...KEYS), 2),
  added: rarely(fc.constantFrom(...ADDED), 3).map((keys) => [...new Set(keys)]),
  changes: fc.array(change, { maxLength: 40 }),
});

function recordOf(
  { left, added }: Omit<Export, 'changes'>,
  { id, changed, added: values, order, second, spaced }: Change,
): string {
  const two = String(second).padStart(2, '0');
  const cells = new Map(Object.entries(USUAL));
  cells.set('Id', text(`d9dc11d8-8243-44d9-9268-cc478a8b4a${String(id + 10)}`));
  cells.set('TimeOfClick', text(`2026-02-02T00:00:${two}`));
  cells.set('UserId', text(`person${second % 7}@contoso.com`));
  for (const [key, value] of changed) cells.set(key, value);
  for (const key of left) cells.delete(key);
  const beside = added.map((key, at): [string, string] => [key, values[at] as string]);
  const entries = [...cells, ...beside];
  // Few orders, so that each is met again.
  if (order === 0) entries.reverse();
  if (order === 1) entries.push(entries.shift() as [string, string]);
  const colon = spaced ? '" : ' : '":';
  return `{${entries.map(([key, value]) => `"${key}${colon}${value}`).join(',')}}`;
}

/** What a builder knows, apart from the numbers of rows and strings. */
function contentOf(builder: ReportBuilder): unknown {
  return [builder.build(), builder.people(), rowsOf(builder)];
}

function rowsOf(builder: ReportBuilder): string[] {
  const { activities } = ReportBuilder.merge([builder]).toState();
  const texts = textsOf(activities.strings.bytes, activities.strings.count);
  return Array.from({ length: activities.rows }, (_, row) =>
    JSON.stringify(
      Object.entries(activities.columns).map(([name, column]) => {
        const isNumber = /^(?:key\d|hash\d|fraction|bits)$/.test(name);
        return isNumber ? column[row] : texts[column[row] as number];
      }),
    ),
  ).sort();
}

function textsOf(bytes: Uint8Array, count: number): (string | null)[] {
  const texts: (string | null)[] = [null];
  for (let at = 0; texts.length <= count; ) {
    let head = 0;
    let byte = 128;
    for (let scale = 1; byte >= 128; scale *= 128) {
      byte = bytes[at++] as number;
      head += (byte % 128) * scale;
    }
    const width = head % 2 === 1 ? 2 : 1;
    const length = Math.floor(head / 2) * width;
    texts.push(Array.from(bytes.subarray(at, at + length)).join());
    at += length;
  }
  return texts;
}

const isClick = ({ kind }: ReadItem): boolean => kind === 'activity' || kind === 'duplicate';
const opened = (sources: readonly string[]) => sources.map((one, at) => sourceOf(one, `f${at}`));

/** From bytes, where that is possible. */
async function fromBytes(
  sources: readonly string[],
  options: ReadOptions,
): Promise<{ builder: ReportBuilder; items: number }> {
  const builder = new ReportBuilder();
  let items = 0;
  for await (const item of readActivitiesOf(opened(sources), { ...options, into: builder })) {
    if (isClick(item)) items++;
  }
  return { builder, items };
}

/** The short way is the same in WebAssembly and without. */
async function bothWays(
  sources: readonly string[],
  options: ReadOptions = {},
): Promise<{ long: ReportBuilder; short: ReportBuilder; items: number; taken: number }> {
  const long = new ReportBuilder();
  let items = 0;
  for await (const item of readActivitiesOf(opened(sources), options)) {
    long.add(item);
    if (isClick(item)) items++;
  }
  await prepareScanner();
  const short = await fromBytes(sources, options);
  const global = globalThis as { WebAssembly?: unknown };
  const { WebAssembly: api } = global;
  global.WebAssembly = undefined;
  const twin = await fromBytes(sources, options).finally(() => {
    global.WebAssembly = api;
  });
  expect([twin.items, rowsOf(twin.builder)]).toEqual([short.items, rowsOf(short.builder)]);
  return { long, short: short.builder, items, taken: items - short.items };
}

const lines = ({ changes, ...keys }: Export): string =>
  changes.map((one) => recordOf(keys, one)).join('\n');

describe('what is taken from bytes is what reading in full gives', () => {
  test.each<[string, ReadOptions]>([
    ['as it is', {}],
    ['with a tenant', { tenant: 'contoso' }],
    ['strictly', { strict: true }],
    ['in a period', { since: '2026-02-02T00:00:30Z' }],
  ])(
    '%s: report, people, rows, counts, periods, deviations, issues',
    async (_, options) => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyExport, { minLength: 1, maxLength: 3 }), async (sources) => {
          const { long, short } = await bothWays(sources.map(lines), options);
          expect(contentOf(short)).toEqual(contentOf(long));
        }),
        { numRuns: 150 },
      );
    },
    120_000,
  );
});

describe('every odd value, among records of its form, is read as in full', () => {
  const values = [
    ...ODD,
    ...Object.values(UNUSUAL).flat(),
    ...Object.values(USUAL),
    'true',
    'false',
  ];
  const second = text('2026-02-02T00:00:01');
  test.each([...KEYS, ...ADDED])('at %s', async (key) => {
    const usual: Change = { id: 0, changed: [], added: [], order: 9, second: 0, spaced: false };
    const added = KEYS.includes(key) ? [] : [key];
    // Each twice: a value may be read from its bytes only when it was met before.
    const changes = [...values, second].flatMap((value, at): Change[] => {
      const changed = added.length === 0 ? [[key, value] as const] : [];
      const odd = { ...usual, changed, added: [value], id: at % 90 };
      return [odd, { ...odd, second: 7 }, { ...usual, added: [second], id: (at + 7) % 90 }];
    });
    const { long, short, taken } = await bothWays([lines({ left: [], added, changes })]);
    expect(contentOf(short)).toEqual(contentOf(long));
    if (added.length === 0) expect(taken).toBeGreaterThan(0);
  });

  test.each(KEYS)('without %s', async (key) => {
    const changes = Array.from({ length: 9 }, (_, at): Change => {
      const changed = [['UrlClickAction', String(at % 3)]] as const;
      return { id: at, changed, added: [], order: 9, second: at, spaced: false };
    });
    const { long, short } = await bothWays([lines({ left: [key], added: [], changes })]);
    expect(contentOf(short)).toEqual(contentOf(long));
  });
});

describe('cells that tell of one thing together are read in full', () => {
  const time = (second: number): string => text(`2026-02-02T00:00:0${second}`);
  test.each<[string, readonly string[], readonly string[], readonly (readonly string[])[]]>([
    [
      'the booleans of 2018',
      ['UrlClickAction'],
      ['Blocked', 'ClickedThrough'],
      [
        ['true', 'true'],
        ['false', 'false'],
        ['true', 'false'],
        ['false', 'true'],
      ],
    ],
    ['two times', [], ['TimeOfClickDate'], [[time(3)], [time(3)], [time(4)], [time(5)]]],
    ['two spellings', [], ['url'], [[USUAL.Url as string], [text('https://other.example')]]],
  ])('%s', async (_, left, added, cells) => {
    const changes = cells.map((values, id): Change => {
      return { id, changed: [], added: values, order: 9, second: 3, spaced: false };
    });
    const { long, short } = await bothWays([lines({ left, added, changes })]);
    expect(contentOf(short)).toEqual(contentOf(long));
  });
});

test('nearly all records of an ordinary export are taken', async () => {
  const changes = Array.from({ length: 200 }, (_, at): Change => {
    const changed = [['UrlClickAction', String(at % 6)]] as const;
    return { id: at % 90, changed, added: [], order: 9, second: at % 60, spaced: false };
  });
  const { long, short, items, taken } = await bothWays([lines({ left: [], added: [], changes })]);
  expect(items).toBe(200);
  // One record in full for the form, and one for each of the other actions.
  expect(taken).toBe(194);
  expect(contentOf(short)).toEqual(contentOf(long));
});
