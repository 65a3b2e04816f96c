import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FrameStop } from './part.ts';
import { bytesOf, type Collected, collect, type Seen } from './testing/collect.ts';

/** Milliseconds that a test of many runs may take on a busy machine. */
const SLOW = 60_000;
const RUNS = 3000;

const record = fc
  .nat(99)
  .map((n) => JSON.stringify({ a: n, b: ['x', { c: '}\n{'.repeat(n % 3) }] }));
/** Lines of which each may mean another thing by what stands before it. */
const line = fc.oneof(
  { weight: 8, arbitrary: record },
  fc.constantFrom(
    '{"cut":',
    '{"cut":"',
    '{"a":1',
    '"a":2}',
    '}',
    ']',
    '[',
    '{',
    ',',
    '"',
    '{"a":1},',
  ),
  fc.constantFrom(
    '[7,[8],',
    '[9]]',
    '[[1],[2]]',
    '[{"a":1},{"a":2}]',
    '{"a":1}{"a":2}',
    '{"a":1} x',
  ),
  fc.constantFrom(
    '{"value":[{"a":1}',
    '{"value":[{"a":1}]}',
    '{"value":[]}',
    ',{"a":2}]}',
    '"x"',
    '12',
  ),
  fc.constantFrom('{"x":\n{"a":1}}', '{"x":[\n{"a":1},\n{"a":2}]}', '{"x":', '{"x":[', ']}', '}}'),
  fc.constantFrom(
    '',
    ' ',
    '  {"a":1}',
    '\ufeff{"a":1}',
    '\ufeff',
    'plain text',
    '\u0000',
    '{"é":"€"}',
  ),
  record.map((text) => JSON.stringify(JSON.parse(text), null, 1)),
  record.map((text) => `[\n${text},\n${text}\n]`),
);
const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n', '\n\r', '');
const hostile = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 14 })
  .map((lines) => bytesOf(lines.flat().join('')));
/** As it should be, but for a line or two. */
const lines = fc
  .array(
    fc.tuple(fc.oneof({ weight: 12, arbitrary: record }, line), fc.constantFrom('\n', '\r\n')),
    {
      maxLength: 14,
    },
  )
  .map((ended) => bytesOf(ended.flat().join('')));

/** Reads parts one behind the other, each by a reading of its own where the one before lets it. */
async function inParts(
  bytes: Uint8Array,
  cuts: readonly number[],
  lengths: readonly number[],
  limits: { readonly recordBytes: number; readonly nesting: number },
): Promise<{ readonly collected: Collected; readonly parts: number }> {
  const frames: Seen[] = [];
  let before: FrameStop = { offset: 0, lines: 0, records: 0 };
  for (let parts = 1; ; parts++) {
    const { offset: start, lines: linesBefore, records } = before;
    const part = {
      start,
      limit: (offset: number) => cuts.find((cut) => cut > offset) ?? Number.POSITIVE_INFINITY,
      mayStopAt: (offset: number) => offset > start && cuts.includes(offset),
    };
    const options = { limits, part, windowBytes: 16 };
    const found = await collect(bytes.subarray(start), options, lengths);
    for (const { index, line: at, ...frame } of found.frames) {
      frames.push({ ...frame, index: index + records, line: at + linesBefore });
    }
    const { stop } = found;
    if (stop === undefined) {
      return { collected: { ...found, frames, bytesRead: 0 }, parts };
    }
    before = {
      offset: stop.offset,
      lines: linesBefore + stop.lines,
      records: records + stop.records,
    };
  }
}

it.each([
  ['lines', '{"a":1}\n{"a":2}\n|{"a":3}\n', 2],
  ['lines with CRLF', '{"a":1}\r\n{"a":2}\r\n|{"a":3}\r\n', 2],
  ['between CR and LF', '{"a":1}\r\n{"a":2}\r|\n{"a":3}\r\n', 1],
  ['lines with CR', '{"a":1}\r{"a":2}\r|{"a":3}\r', 1],
  ['empty lines', '{"a":1}\n{"a":2}\n\n|\n{"a":3}\n', 2],
  ['behind an indent', '{"a":1}\n{"a":2}\n  |{"a":3}\n', 1],
  ['a second line that nobody has seen', '{"a":1}\n|{"a":2}\n{"a":3}\n', 1],
  ['inside a record', '{"a":1}\n{"a":2}\n{"x":\n|{"a":3}\n}\n', 1],
  ['inside an array of lines', '{"a":1}\n{"a":2}\n[\n{"a":3}\n|{"a":4}\n]\n', 1],
  ['inside a page', '{"a":1}\n{"a":2}\n{"value":[{"a":3},\n|{"a":4}\n]}\n', 1],
  ['behind an array', '{"a":1}\n{"a":2}\n[{"a":3}]\n|xx\n{"a":3}\n', 1],
  ['behind a page', '{"a":1}\n{"a":2}\n{"value":[{"a":3}]}\n|xx\n{"a":3}\n', 1],
  ['behind a comma', '{"a":1}\n{"a":2},\n|{"a":3}\n', 1],
  ['behind two records on a line', '{"a":1}\n{"a":2}\n{"a":3}{"a":4}\n|{"x":\n{"y":\n{"a":1}}}', 1],
  ['behind a damaged line', '{"a":1}\n{"a":2}\n{"cut":\n|{"a":3}\n', 1],
  ['behind text', '{"a":1}\n{"a":2}\nplain text\n|{"a":3}\n', 2],
  ['UTF-16', '\0\n\0{\0"\0a\0"\0:\x001\0}\0\n\0{\0"\0a\0"\0:\x001\0}\0\n|\0{\0}', 1],
])('%s', async (_, marked, parts) => {
  const cut = marked.indexOf('|');
  const bytes = bytesOf(marked.replace('|', ''));
  const limits = { recordBytes: 1000, nesting: 9 };
  const whole = await collect(bytes, { limits });
  const put = await inParts(bytes, [cut], [7], limits);
  expect({ ...put.collected, bytesRead: 0 }).toEqual({ ...whole, bytesRead: 0 });
  expect(put.parts).toBe(parts);
});

it.each([
  ['hostile bytes', hostile],
  ['lines', lines],
])(
  'parts of %s are the whole, wherever they may be cut',
  async (name, arbitrary) => {
    let parts = 0;
    await fc.assert(
      fc.asyncProperty(
        arbitrary,
        fc.array(fc.nat(), { maxLength: 6 }),
        fc.nat(3),
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(20, 1000),
        async (bytes, offsets, exact, lengths, recordBytes) => {
          const at = offsets.map((offset) => offset % (bytes.length + 1));
          const cuts = exact === 0 ? at : at.map((offset) => bytes.indexOf(0x0a, offset) + 1);
          cuts.sort((a, b) => a - b);
          const limits = { recordBytes, nesting: 3 };
          const whole = await collect(bytes, { limits });
          const put = await inParts(bytes, cuts, lengths, limits);
          parts += put.parts;
          expect({ ...put.collected, bytesRead: 0 }).toEqual({ ...whole, bytesRead: 0 });
        },
      ),
      { numRuns: RUNS },
    );
    // Else nothing was put together.
    expect(parts, name).toBeGreaterThan(1.2 * RUNS);
  },
  SLOW,
);
