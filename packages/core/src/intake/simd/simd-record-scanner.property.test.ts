import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../../test/property-seed.ts';
import { StringTable } from '../../clicks/string-table.ts';
import { PlainStrings } from '../plain-strings.ts';
import type { ReadRow, RecordReader } from '../record-reader.ts';
import { RecordScanner, valueHash } from '../record-scanner.ts';
import {
  type CellKind,
  type Edge,
  type LearnedValue,
  type RecordEnd,
  type Told,
  TreeNode,
} from '../record-tree.ts';
import { CellsModule } from './cells-module.ts';
import { SimdRecordScanner } from './simd-record-scanner.ts';

const encoder = new TextEncoder();
const TOLD: Told = {
  high: 0x12345678,
  low: -7,
  members: 2,
  bits: 0x1c,
  columns: [
    [8, 77],
    [9, 0],
  ],
  conversions: 0,
  codes: [],
};
const END: RecordEnd = { ...TOLD, shape: 'audit-record', aliases: 0, activities: 0, duplicates: 0 };
const LEARNED = ['41', '4', '"Mail"', '"a value of more than sixteen bytes"', 'null'];

interface Kind {
  readonly key: string;
  readonly kind: CellKind;
  readonly member: number;
  readonly column: number;
}

const KINDS: readonly Kind[] = [
  { key: 'S', kind: 'skipped', member: -1, column: -1 },
  { key: 'AKeyOfMoreThanSixteenLetters', kind: 'text', member: 3, column: -1 },
  { key: 'User', kind: 'text', member: 4, column: 1 },
  { key: 'Url', kind: 'url', member: 5, column: 2 },
  { key: 'Ip', kind: 'address', member: 6, column: 3 },
  { key: 'Time', kind: 'time', member: 7, column: 16 },
  { key: 'Created', kind: 'time', member: 8, column: -1 },
  { key: 'Id', kind: 'id', member: 9, column: -1 },
  { key: 'L', kind: 'learned', member: -1, column: -1 },
];

function learned(raw: string, at: number): [number, LearnedValue] {
  const bytes = encoder.encode(raw);
  const conversions = at === 2 ? 1 : 0;
  const value = {
    ...TOLD,
    high: at,
    columns: [[7, at]] as const,
    conversions,
    raw: bytes,
    times: 0,
  };
  return [valueHash(bytes, 0, bytes.length), value];
}

/** Every kind in this order, and in the other one. */
function tree(): TreeNode {
  const root = new TreeNode();
  for (const kinds of [KINDS, KINDS.toReversed()]) {
    let node = root;
    for (const { key, ...kind } of kinds) {
      const bytes = encoder.encode(`"${key}":`);
      const values = new Map(kind.kind === 'learned' ? LEARNED.map(learned) : []);
      const edge: Edge = { ...kind, bytes, values, lastValue: null, next: new TreeNode() };
      node.edges.push(edge);
      node = edge.next;
    }
    node.end = END;
  }
  return root;
}

const digits = (count: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: count, maxLength: count });
const date = fc.date({
  min: new Date('0100-01-01'),
  max: new Date('9999-12-31'),
  noInvalidDate: true,
});
const time = date.map((one) => one.toISOString().slice(0, 19));
const oddTime = fc.oneof(
  fc
    .tuple(fc.nat(9999), fc.nat(13), fc.nat(32), fc.nat(25), fc.nat(61), fc.nat(61))
    .map(([year, ...rest]) => [String(year).padStart(4, '0'), ...rest.map(two)])
    .map(([y, mo, d, h, mi, s]) => `${y}-${mo}-${d}T${h}:${mi}:${s}`),
  fc.tuple(digits(4), digits(2), digits(2)).map(([y, m, d]) => `${y}-${m}-${d}T01:02:03Z`),
  fc.constantFrom('2023-02-29T00:00:00Z', '1900-02-29T00:00:00', '2024-04-31T00:00:00'),
  fc.constantFrom('2024-04-01T24:00:00', '2024-04-01T00:60:00', '2024-04-01T00:00:60'),
  fc.constantFrom('0001-01-01T00:00:00', '0099-12-31T00:00:00Z', '0100-01-01T00:00:00'),
);
const guid = fc.oneof(
  fc.uuid(),
  fc.uuid().map((id) => id.toUpperCase()),
);
const plain = fc.string({ unit: fc.constantFrom(...'abz09 ~!/:.@<>}{,'), maxLength: 70 });
const odd = fc.string({
  unit: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...'abz09 ') },
    { weight: 1, arbitrary: fc.constantFrom('"', '\\', '\t', '\u007f', 'é', '\u0000') },
  ),
  maxLength: 40,
});
const WRAPPED = 'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2F';
const text = plain.map((one) => `a${one}b`);

/** What can be read, mostly. */
const USUAL: Readonly<Record<CellKind, fc.Arbitrary<string>>> = {
  fixed: text,
  skipped: plain,
  text,
  url: fc.oneof(text, fc.webUrl(), fc.constantFrom(WRAPPED, `${WRAPPED}&data=1`)),
  address: fc.oneof(fc.ipV4(), fc.constantFrom('2001:db8::1', '2001:db8::2a9')),
  time: fc.oneof(
    time,
    time.map((one) => `${one}Z`),
    fc.constantFrom('2024-02-29T00:00:00', '2000-02-29T23:59:59Z'),
  ),
  id: guid,
  learned: fc.constantFrom(...LEARNED),
};
/** What mostly cannot. */
const ODD: fc.Arbitrary<string> = fc.oneof(
  ...[oddTime, guid, fc.ipV6(), odd, plain].map((one) => one.map((value) => `"${value}"`)),
  fc
    .constantFrom(...'0fF9')
    .map((one) => `"${'8-4-4-4-12'.replace(/\d+/g, (n) => one.repeat(+n))}"`),
  fc.constantFrom('4', '411', '4}', 'null', '""', '"<null>"', '"<nulx>"', '" a"', '"a "', '"'),
);
const sentOf = ({ kind }: Kind): fc.Arbitrary<string> =>
  kind === 'learned' ? USUAL[kind] : USUAL[kind].map((value) => `"${value}"`);

const record = fc
  .record({
    isReversed: fc.boolean(),
    values: fc.tuple(...KINDS.map(sentOf)),
    oddAt: fc.nat(KINDS.length * 4),
    oddValue: ODD,
    /** A letter of the value there is another. */
    changed: fc.option(fc.tuple(fc.nat(40), fc.constantFrom(...'-:TZ0aG" }')), { freq: 2 }),
    cut: fc.nat(40),
    cutAt: fc.nat(400),
  })
  .map(({ isReversed, values, oddAt, oddValue, changed, cut, cutAt }) => {
    const cells = KINDS.map(({ key }, nth) => {
      const sent = values[nth] as string;
      if (nth !== oddAt) return `"${key}":${sent}`;
      if (changed === null) return `"${key}":${oddValue}`;
      const [at, letter] = changed;
      return `"${key}":${sent.slice(0, at + 1)}${letter}${sent.slice(at + 2)}`;
    });
    const whole = `{${(isReversed ? cells.reverse() : cells).join(',')}}`;
    if (cut === 0) return whole.slice(0, cutAt);
    return cut === 1 ? `${whole.slice(0, cutAt)}}` : whole;
  });

interface Read {
  readonly end: RecordEnd | null;
  readonly draft: object | null;
}

function reading(reader: RecordReader, sent: string): Read {
  const end = reader.read(encoder.encode(sent));
  return { end, draft: end && told(reader.draft) };
}

function told({ row, conversions, zoneless, counted }: ReadRow): object {
  return { values: [...row.values], seconds: row.seconds, conversions, zoneless, counted };
}

test('the same rows in WebAssembly and in JavaScript', async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(record, { maxLength: 30 }), async (records) => {
      await CellsModule.prepare();
      const root = tree();
      const strings = new PlainStrings(new StringTable());
      const twin = new RecordScanner(root, strings);
      const simd = new SimdRecordScanner(CellsModule.take() as CellsModule, root, strings);
      for (const one of records) {
        const wanted = reading(twin, one);
        expect([one, reading(simd, one)]).toEqual([one, wanted]);
        if (wanted.end !== null) read++;
      }
      simd.release();
    }),
    { numRuns: 1000 },
  );
  expect(read).toBeGreaterThan(2000);
});

function two(number: number): string {
  return String(number).padStart(2, '0');
}
