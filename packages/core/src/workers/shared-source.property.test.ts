import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ByteSource } from '../bytes/byte-source.ts';
import type { OpenedSource } from '../read/open-source.ts';
import type { Progress } from '../read/read-options.ts';
import type { Helper } from './asked-helper.ts';
import { helpWithReport } from './help-with-report.ts';
import type { HelperRequest } from './messages.ts';
import { type ReportReadOptions, readReportOf } from './read-report.ts';

const SLOW = 60_000;
const RUNS = 200;

const row = (index: number, more: object = {}) =>
  JSON.stringify({ RecordType: 8, ResultIndex: index, Operation: 'Add user.', ...more });
const click = (id: number, more: object = {}) =>
  JSON.stringify({
    Id: `3f2a7c11-58d0-4b7e-9c1d-${String(id).padStart(12, '0')}`,
    RecordType: 41,
    Operation: 'TIUrlClickData',
    UserId: `person${id % 3}@contoso.com`,
    TimeOfClick: `2026-03-03T09:0${id % 7}:0${id % 10}`,
    Url: `https://payroll.fabrikam.example/s/${id % 4}`,
    ...more,
  });
/** A row of Search-UnifiedAuditLog, whose numbers tell of gaps. */
const wrapped = (id: number) =>
  JSON.stringify({
    RecordType: 41,
    CreationDate: '2026-03-03T09:00:00Z',
    UserIds: 'person1@contoso.com',
    Operations: 'TIUrlClickData',
    AuditData: click(id),
    ResultIndex: 2 * id,
    ResultCount: 50,
    Identity: `i${id}`,
  });

const id = fc.nat(12);
const sound = fc.oneof(
  { weight: 6, arbitrary: id.map((n) => click(n)) },
  id.map((n) => click(n, { UserIp: '203.0.113.7' })),
  id.map((n) => click(n, { ClickAction: n })),
  id.map(wrapped),
  { weight: 3, arbitrary: id.map((n) => row(n)) },
);
const odd = fc.oneof(
  fc.constantFrom('{"cut":', '{"cut":"', '[7]', '"word"', '', '  ', 'text', '}', ']', ',', '{}'),
  id.map((n) => `[${click(n)},${click(n + 1)}]`),
  id.map((n) => `{"value":[${click(n)},${row(n)}]}`),
  id.map((n) => `${click(n)}${row(n)}`),
  id.map((n) => JSON.stringify(JSON.parse(click(n)), null, 1)),
  id.map((n) => `{"value":[\n${click(n)},\n${click(n)}\n]}`),
  id.map((n) => `[\n${click(n)}\n`),
  fc.constant('{"x":\n{"RecordType":8,"Operation":"Add user."}}'),
  fc.constant(click(3, { UserId: 'x'.repeat(700) })),
);
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n');
const textOf = (oddWeight: number) =>
  fc
    .array(
      fc.tuple(
        fc.oneof({ weight: 20, arbitrary: sound }, { weight: oddWeight, arbitrary: odd }),
        lineEnd,
      ),
      { minLength: 5, maxLength: 40 },
    )
    .map((lines) => lines.flat().join(''));

/** Gives at most `most` bytes at once, so that there is something left when others could help. */
function partOf(bytes: Uint8Array, start: number, end: number, most: number): ByteSource {
  let at = start;
  const to = Math.min(end, bytes.length);
  return {
    readInto: async (buffer) => {
      const part = bytes.subarray(at, Math.min(to, at + Math.min(most, buffer.length)));
      buffer.set(part);
      at += part.length;
      return part.length;
    },
  };
}

function sourceOf(text: string, most: number): OpenedSource {
  const bytes = new TextEncoder().encode(text);
  const part = (start: number, end: number) => partOf(bytes, start, end, most);
  const range = { size: bytes.length, part };
  return { name: 'a.ndjson', bytes: part(0, bytes.length), range, sha256: async () => 'abc' };
}

interface Sharing {
  readonly workers: number;
  readonly leastPart: number;
  readonly most: number;
  /** Whether helpers can open the source, by the number of the request. */
  readonly opens: (request: number) => boolean;
}

/** Everything that can be seen of a reading, as text; and how many parts others were asked for. */
async function read(text: string, { workers, leastPart, most, opens }: Sharing, options: object) {
  let asked = 0;
  const startHelper = (): Helper => {
    const { port1, port2 } = new MessageChannel();
    helpWithReport(
      port2,
      () =>
        async function* () {
          if (!opens(asked)) throw new Error('not here');
          yield sourceOf(text, most);
        },
    );
    const postMessage = port1.postMessage.bind(port1);
    port1.postMessage = (message: HelperRequest) => {
      if (message.kind === 'read-part') asked++;
      postMessage(message);
    };
    return { port: port1, broken: new Promise<never>(() => {}), stop: async () => {} };
  };
  async function* tasks() {
    yield { size: text.length, message: {}, open: () => [sourceOf(text, most)] };
  }
  const told: unknown[] = [];
  const progress: Progress[] = [];
  const all: ReportReadOptions = {
    workers,
    onSource: (reading) => told.push(reading),
    onProgress: (at) => progress.push(at),
    ...options,
  };
  const builder = await readReportOf(
    tasks(),
    { cores: () => workers, startHelper, leastPart },
    all,
  );
  const seen = JSON.stringify([builder.build(), builder.people(), told, progress.at(-1)], null, 1);
  return { seen, asked, progress };
}

test.each([
  ['lines', 0],
  ['lines and some that are damaged', 1],
  ['hostile lines', 15],
])(
  '%s, read in parts on several threads, give the report of one, byte for byte',
  async (_, oddWeight) => {
    let parts = 0;
    await fc.assert(
      fc.asyncProperty(
        textOf(oddWeight),
        fc.record({
          workers: fc.integer({ min: 2, max: 4 }),
          leastPart: fc.integer({ min: 1, max: 400 }),
          most: fc.integer({ min: 1, max: 300 }),
          opens: fc.func(fc.nat(9).map((n) => n > 0)),
        }),
        fc.constantFrom(
          {},
          {},
          { strict: true },
          { since: '2026-03-03T09:03:00Z' },
          { others: true },
        ),
        fc.constantFrom({}, { limits: { recordBytes: 500 } }),
        async (text, sharing, options, limits) => {
          const all = { ...options, ...limits };
          const several = await read(text, sharing, all);
          parts += several.asked;
          expect(several.seen).toBe((await read(text, { ...sharing, workers: 1 }, all)).seen);
          const bytes = several.progress.map((at) => at.bytes);
          expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
        },
      ),
      { numRuns: RUNS },
    );
    // Else nothing was put together.
    expect(parts).toBeGreaterThan(RUNS / 2);
  },
  SLOW,
);
