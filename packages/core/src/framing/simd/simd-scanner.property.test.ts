import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateRules } from '../../read/candidate-test.ts';
import { choiceOf } from '../../shapes/open-value.ts';
import { bytesOf, collect } from '../testing/collect.ts';
import { SimdScanner } from './simd-scanner.ts';

/** Milliseconds that a test of many runs may take on a busy machine. */
const SLOW = 120_000;

const rules = candidateRules(choiceOf(undefined));
if (rules === null) throw new Error('nothing may be skipped');
const { isCandidate, signs } = rules;

/** Members that hit the rules: words and parts of them, escapes, brackets in text, nesting. */
const member = fc.oneof(
  fc.constantFrom(
    '"RecordType":15',
    '"RecordType":41',
    '"RecordType" : 41',
    '"RecordType":"41"',
    '"record_type":411',
    '"Record\\u0054ype":41',
    '"RecordType":4.1e1',
    '"Operation":"TIUrlClickData"',
    '"Operation":"T_I_UrlClickData"',
    '"Operation":"TIUrl\\u0043lickData"',
    '"ActionType":"ClickBlocked"',
    '"a":"TIUrlClickDat"',
    '"AuditData":"{\\"RecordType\\":15,\\"x\\":[1]}"',
    '"AuditData":"{\\"RecordType\\":41}"',
  ),
  fc.constantFrom(
    '"a":"}{][,"',
    '"a":"\\\\"',
    '"a":"\\"}"',
    '"a":"\\\\\\""',
    '"q":""',
    '"\\"":1',
    '"a": [1, {"b": []}]',
    '"a":{"b":{"c":[[[{}]]]}}',
    '"value":[{"x":1}]',
    '"records": [ {"x":1}]',
    '"Parameters":[{"Name":"x","Value":"y"}]',
    '"a":"\t"',
    '"a":"é€😀"',
    '"a":"__"',
    '"x_y":"a_b"',
    `"pad":"${'x'.repeat(61)}"`,
  ),
  fc
    .tuple(fc.string({ maxLength: 4 }), fc.jsonValue({ maxDepth: 2 }))
    .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`),
);
/** Brackets and quotes in text, where letters of words stand around them. */
const lettersAround = fc
  .string({ unit: fc.constantFrom(...'dnlkcipyxg0_ []{}"\\'), minLength: 1, maxLength: 12 })
  .map((letters) => `"a":${JSON.stringify(letters)}`);
const record = fc
  .tuple(
    fc.array(fc.oneof(member, member, lettersAround), { minLength: 1, maxLength: 6 }),
    fc.constantFrom('', '', ' '),
  )
  .map(([members, blank]) => `{${blank}${members.join(`,${blank}`)}${blank}}`);
const oddity = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\',
  ',',
  ':',
  '\n',
  '\r',
  '\r\n',
  '{}',
  '[]',
  '{"a":1',
  '"x"',
  '42',
  'null',
  '\ufeff',
  '\u0000',
  ' ',
  '\t',
  '{"error":{"code":"x"}}',
  '{"a":[}',
  '{"a"x"b"}',
  '[{"b":1}]',
);
const separator = fc.constantFrom('\n', '\r\n', '\r', ',', ', ', ',\n', ',\r\n', '', ' \n', '\n\n');

const text = fc
  .record({
    records: fc.array(record, { minLength: 3, maxLength: 12 }),
    between: separator,
    frame: fc.constantFrom(['', ''], ['', '\n'], ['[', ']'], ['[\n', '\n]'], ['{"value":[', ']}']),
    odd: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), oddity), { maxLength: 2 }),
  })
  .map(({ records, between, frame: [open = '', close = ''], odd }) => {
    let all = open + records.join(between) + close;
    for (const [at, cut, what] of odd) {
      const from = at % (all.length + 1);
      all = all.slice(0, from) + what + all.slice(from + cut);
    }
    return bytesOf(all);
  });
/** Some with bytes that are no UTF-8. */
const bytes = fc
  .tuple(text, fc.option(fc.tuple(fc.nat(), fc.constantFrom(0x80, 0xc3, 0xe2, 0xed, 0xff))))
  .map(([all, wrong]) => {
    if (wrong !== null) all[wrong[0] % all.length] = wrong[1];
    return all;
  });
const cell = fc.oneof(
  fc.constantFrom('', '""', 'x', '"x"', '"a,b"', '"a""b"', '"a"b', 'a"b', '" x" ', '"\n"', 'é'),
  fc.constantFrom('TIUrlClickData', '"Record_Type"":41"', '{}', '"{}"', '"{""RecordType"":15}"'),
  fc.constantFrom(`"${'y'.repeat(59)}"`, `${'z'.repeat(62)}`, '"{"', '"}"', '#TYPE x', '""""'),
  record.map((json) => `"${json.replaceAll('"', '""')}"`),
  record.map((json) => `"${json.replaceAll('"', '""')}"`),
);
const table = fc
  .record({
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 12 }),
    delimiter: fc.constantFrom(',', ',', ';', '\t'),
    newline: fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
    odd: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), oddity), { maxLength: 1 }),
    isHeaderTwice: fc.boolean(),
  })
  .map(({ rows, delimiter, newline, odd, isHeaderTwice }) => {
    const lines = rows.map((cells) => cells.join(delimiter));
    const header = ['Id', 'AuditData', 'c'].join(delimiter);
    if (isHeaderTwice) lines.splice(1, 0, header);
    let all = lines.join(newline);
    for (const [at, cut, what] of odd) {
      const from = at % (all.length + 1);
      all = all.slice(0, from) + what + all.slice(from + cut);
    }
    return bytesOf(`${header}${newline}${all}`);
  });
const parts = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 });

describe('WebAssembly and JavaScript', () => {
  it('are both there to be compared', async () => {
    const scanner = await SimdScanner.acquire(signs, []);
    expect(scanner).not.toBeNull();
    scanner?.release();
  });

  it(
    'cut out the same frames, at the same places',
    async () => {
      const limits = { recordBytes: 700, nesting: 6 };
      await fc.assert(
        fc.asyncProperty(
          bytes,
          parts,
          fc.integer({ min: 16, max: 1000 }),
          fc.boolean(),
          async (all, lengths, windowBytes, isFast) => {
            const options = { limits, windowBytes, ...(isFast ? { isCandidate } : {}) };
            const plain = await collect(all, options, lengths);
            expect(await collect(all, { ...options, signs }, lengths)).toEqual(plain);
          },
        ),
        { numRuns: 4000 },
      );
    },
    SLOW,
  );

  it('take no bracket in a text for one outside, whatever letter stands before', async () => {
    const options = { isCandidate, windowBytes: 4096 };
    for (let code = 0x20; code < 0x7f; code += 1) {
      const before = JSON.stringify(String.fromCharCode(code)).slice(1, -1);
      const lines = ['[', '{', ']', '}', '\\"', '\\\\'].flatMap((inText) =>
        [']}', '}}', '[1}', '}'].map((end) => `{"a":"${before}.${inText}","b":1${end}\n`),
      );
      const all = `{"c":1}\n${lines.join('')}`;
      expect(await collect(all, { ...options, signs })).toEqual(await collect(all, options));
    }
  });

  it('find a word wherever it lies, in each way to write it', async () => {
    const ways: readonly ((word: string) => string)[] = [
      (word) => word,
      (word) => word.toUpperCase(),
      (word) => [...word].join('_'),
      (word) => word.replace(/[a-z]/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`),
      // As in the text of a text: the backslash itself is escaped.
      (word) => word.replace(/[a-z]/, (letter) => `\\\\u00${letter.charCodeAt(0).toString(16)}`),
      () => '\\\\u0054',
    ];
    // Nothing else may make anybody look at the bytes behind it.
    const quiet = '.'.repeat(130);
    const words = signs.words.map((word) => new TextDecoder().decode(word));
    const records = words.flatMap((word) =>
      ways.map((write) => `{"a":"${write(word)}:41","q":"${quiet}"}`),
    );
    const rowsCarryRecords = () => true;
    for (let shift = 0; shift < 64; shift += 1) {
      const padded = records.map((json) => json.replace('{', `{"p":"${'.'.repeat(shift)}",`));
      const rows = padded.map((json) => `x,"${json.replaceAll('"', '""')}"`);
      const tables = [
        padded.join('\n'),
        `[${padded.join()}]`,
        `Id,AuditData\n${rows.join('\n')}\n`,
      ];
      for (const all of tables) {
        const options = { isCandidate, windowBytes: 1 << 16, rowsCarryRecords };
        const found = await collect(all, { ...options, signs });
        expect(found.frames).toHaveLength(records.length);
        expect(found).toEqual(await collect(all, options));
      }
    }
  });

  it(
    'cut out the same rows',
    async () => {
      const limits = { recordBytes: 700, nesting: 6 };
      await fc.assert(
        fc.asyncProperty(
          table,
          parts,
          fc.integer({ min: 16, max: 1000 }),
          async (all, lengths, windowBytes) => {
            const rowsCarryRecords = () => true;
            const options = { limits, windowBytes, isCandidate, rowsCarryRecords };
            const plain = await collect(all, options, lengths);
            expect(await collect(all, { ...options, signs }, lengths)).toEqual(plain);
          },
        ),
        { numRuns: 3000 },
      );
    },
    SLOW,
  );
});
