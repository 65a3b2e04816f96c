import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrongPlace } from '../testing/check-places.ts';
import { bytesOf, collect, latinOf } from '../testing/collect.ts';

/** Milliseconds that a test of many runs may take on a busy machine. */
const SLOW = 60_000;

/** Texts that hit the rules: brackets, quotes, newlines of each kind, parts of records. */
const jsonish = fc
  .array(
    fc.oneof(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '\n', '\r', '\r\n', ' ', '  '),
      fc.constantFrom(
        '{"a":1}',
        '{"a":"b"}',
        '{"',
        '"a":',
        '},{"b":2}',
        '\n{',
        '\n  {',
        '{}',
        '[]',
      ),
      fc.constantFrom('"value":[', '"records": [ ', '{"value":[{', ']}', 'null', '42', '"x"', 'xx'),
      fc.constantFrom('é', '€', '😀', '\ufeff', '\u0000', '"RecordType":', '\t'),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => bytesOf(parts.join('')));
const garbage = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc.tuple(jsonish, fc.uint8Array({ maxLength: 3 }), jsonish).map(([a, b, c]) => {
    return Uint8Array.from([...a, ...b, ...c]);
  }),
  jsonish,
);
const parts = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 });

const record = fc
  .dictionary(
    fc.oneof(fc.constantFrom('Id', 'value', 'Parameters', 'a'), fc.string({ maxLength: 5 })),
    fc.jsonValue({ maxDepth: 3 }),
    { minKeys: 1, maxKeys: 5, noNullPrototype: true },
  )
  .filter((value) => !isPage(value));
const records = fc.array(record, { minLength: 1, maxLength: 6 });

/** An object that is a page by the rules and so is no record. */
function isPage(value: object): boolean {
  return Object.entries(value).some(
    ([key, member]) =>
      (key === 'value' || key === 'records') &&
      Array.isArray(member) &&
      typeof member[0] === 'object' &&
      !Array.isArray(member[0]),
  );
}

const layouts: Record<string, (values: readonly object[]) => string> = {
  'array without newlines': (values) => JSON.stringify(values),
  'array with a record a line': (values) =>
    `[\n${values.map((v) => JSON.stringify(v)).join(',\n')}\n]`,
  'pretty-printed array': (values) => JSON.stringify(values, null, 2),
  'pretty-printed with CRLF': (values) =>
    JSON.stringify(values, null, '\t').replaceAll('\n', '\r\n'),
  'lines with LF': (values) => values.map((v) => `${JSON.stringify(v)}\n`).join(''),
  'lines with CRLF': (values) => values.map((v) => JSON.stringify(v)).join('\r\n'),
  'lines with CR': (values) => values.map((v) => JSON.stringify(v)).join('\r'),
  'one after the other': (values) => values.map((v) => JSON.stringify(v)).join(''),
  'pretty-printed one after the other': (values) =>
    values.map((v) => JSON.stringify(v, null, 4)).join('\n'),
  page: (values) =>
    JSON.stringify({ '@odata.context': 'x', value: values, '@odata.nextLink': 'y' }),
  'pretty-printed page': (values) => JSON.stringify({ records: values, n: [1] }, null, 1),
  'a page a line': (values) => values.map((v) => JSON.stringify({ records: [v] })).join('\n'),
  'an array a line': (values) => values.map((v) => JSON.stringify([v])).join('\n'),
};

describe('records come out as they went in', () => {
  it.each(Object.entries(layouts))(
    '%s',
    async (_, layout) => {
      await fc.assert(
        fc.asyncProperty(records, parts, async (values, lengths) => {
          const bytes = bytesOf(layout(values));
          const found = await collect(bytes, { windowBytes: 16 }, lengths);
          expect(found.frames.map((frame) => frame.kind)).toEqual(values.map(() => 'json'));
          const texts = found.frames.map(({ byteOffset, text }) =>
            new TextDecoder().decode(bytes.subarray(byteOffset, byteOffset + text.length)),
          );
          expect(texts.map((text) => JSON.stringify(JSON.parse(text)))).toEqual(
            values.map((value) => JSON.stringify(value)),
          );
          expect(wrongPlace(bytes, found)).toBeNull();
        }),
        { numRuns: 50 },
      );
    },
    SLOW,
  );
});

describe('whatever the bytes are', () => {
  it(
    'frames do not depend on how the bytes arrive, and are where they say',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          garbage,
          parts,
          fc.integer({ min: 1, max: 40 }),
          async (bytes, lengths, recordBytes) => {
            const limits = { recordBytes, nesting: 3 };
            const whole = await collect(bytes, { limits });
            const inParts = await collect(bytes, { limits, windowBytes: 16 }, lengths);
            expect({ ...inParts, bytesRead: 0 }).toEqual({ ...whole, bytesRead: 0 });
            if (whole.framing !== 'binary' && !isUtf16(bytes))
              expect(wrongPlace(bytes, whole)).toBeNull();
          },
        ),
        { numRuns: 2000 },
      );
    },
    SLOW,
  );

  it(
    'json frames are balanced, valid text',
    async () => {
      await fc.assert(
        fc.asyncProperty(garbage, async (bytes) => {
          const { frames, framing } = await collect(bytes);
          if (framing === 'binary' || isUtf16(bytes)) return;
          for (const { kind, text, byteOffset } of frames) {
            if (kind !== 'json') continue;
            const own = bytes.subarray(byteOffset, byteOffset + text.length);
            new TextDecoder('utf-8', { fatal: true }).decode(own);
            expect(text).toMatch(/^(\{[\s\S]*\}|\[[\s\S]*\]|"[\s\S]*"|[-\w.+]+)$/);
          }
        }),
        { numRuns: 1000 },
      );
    },
    SLOW,
  );
});

describe('a source that is cut', () => {
  it.each(Object.entries(layouts))(
    'gives every whole record before the cut: %s',
    async (_, layout) => {
      await fc.assert(
        fc.asyncProperty(records, async (values) => {
          const bytes = bytesOf(layout(values));
          const whole = await collect(bytes);
          for (let end = 0; end < bytes.length; end += 1) {
            const cut = await collect(bytes.subarray(0, end));
            const before = whole.frames.filter(
              (frame) => frame.byteOffset + frame.text.length <= end,
            );
            expect(cut.frames.slice(0, before.length)).toEqual(before);
            const rest = cut.frames.slice(before.length);
            expect(rest.length).toBeLessThanOrEqual(1);
            expect(rest.filter((frame) => frame.kind !== 'broken')).toEqual([]);
          }
        }),
        { numRuns: 3 },
      );
    },
  );
});

describe('a damaged record', () => {
  const damage = fc.oneof(
    fc.record({ at: fc.nat(), cut: fc.integer({ min: 1, max: 60 }), text: fc.constant('') }),
    fc.record({
      at: fc.nat(),
      cut: fc.constant(0),
      text: fc.constantFrom('"', '{', '}', ']', ',', '\n', 'xx', '\u0000'),
    }),
  );
  const audit = fc.record({
    Id: fc.uuid(),
    Parameters: fc.array(fc.record({ Name: fc.string(), Value: fc.string() }), { maxLength: 3 }),
    Data: fc.jsonValue({ maxDepth: 2 }),
  });
  const joined: Record<string, (texts: readonly string[]) => string> = {
    lines: (texts) => texts.join('\n'),
    'array with a record a line': (texts) => `[\n${texts.join(',\n')}\n]`,
  };

  it.each(Object.entries(joined))(
    'takes no other with it: %s',
    async (_, join) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(audit, { minLength: 3, maxLength: 5 }),
          fc.nat(),
          damage,
          async (values, which, { at, cut, text }) => {
            const texts = values.map((value) => JSON.stringify(value));
            const victim = which % texts.length;
            const whole = texts[victim] as string;
            const from = at % whole.length;
            texts[victim] = whole.slice(0, from) + text + whole.slice(from + cut);
            const { frames } = await collect(join(texts));
            const found = new Set(frames.map((frame) => `${frame.kind} ${frame.text}`));
            const others = texts.filter((_, index) => index !== victim);
            expect(others.filter((other) => !found.has(`json ${latinOf(bytesOf(other))}`))).toEqual(
              [],
            );
          },
        ),
        { numRuns: 500 },
      );
    },
    SLOW,
  );
});

function isUtf16(bytes: Uint8Array): boolean {
  const [a, b] = bytes;
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || a === 0 || b === 0;
}
