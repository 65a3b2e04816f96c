import { describe, expect, it } from 'vitest';
import { collect, outline } from '../testing/collect.ts';

describe('framing by content', () => {
  it.each([
    ['json-array', '[{"a":1},{"a":2}]'],
    ['json-array', ' \n[\n  {\n    "a": 1\n  }\n]\n'],
    ['json-array', '[{"a":1},{"a":2}]\n[{"a":3}]\n'],
    ['json-array', '[]'],
    ['ndjson', '{"a":1}\n{"a":2}\n'],
    ['ndjson', '{"a":1}\r\n{"a":2}'],
    ['json', '{"a":1}'],
    ['json', '{\n"a":1\n}\n{\n"a":2\n}'],
    ['json', '{"a":1}{"a":2}'],
    ['page', '{"value":[{"a":1}]}'],
    ['page', '{"records":[{"a":1}]}\n{"records":[{"a":2}]}'],
    ['csv', 'Id,b\n1,2'],
    ['text', 'hello\n'],
    ['empty', ''],
    ['empty', '\ufeff \r\n\t'],
    ['binary', '\u0000\u0001\u0002\u0003'],
  ])('tells %s: %j', async (framing, text) => {
    expect((await collect(text)).framing).toBe(framing);
  });
});

describe('whole records', () => {
  it.each([
    ['array', '[{"a":1},{"a":[2]} , {"a":"]"}]'],
    ['array over lines', '[\n{"a":1},\n{"a":[2]},\n{"a":"]"}\n]\n'],
    ['array without commas', '[{"a":1} {"a":[2]}\n{"a":"]"}]'],
    ['lines', '{"a":1}\n{"a":[2]}\r\n{"a":"]"}\r'],
    ['one after the other', '{"a":1}{"a":[2]} {"a":"]"}'],
    ['one array a line', '[{"a":1},{"a":[2]}]\n[{"a":"]"}]\n'],
    ['page', '{"@odata.count":3,"value":[{"a":1},{"a":[2]},{"a":"]"}],"@odata.nextLink":"x"}'],
    ['two pages in one object', '{"value":[{"a":1}],"records":[{"a":[2]},{"a":"]"}]}'],
    ['pages a line', '{"records":[{"a":1},{"a":[2]}]}\n{"records":[{"a":"]"}]}\n'],
    ['files with marks joined', '\ufeff{"a":1}\n\ufeff{"a":[2]}\n\ufeff{"a":"]"}\n'],
  ])('cuts %s', async (_, text) => {
    expect(await outline(text)).toEqual(['json {"a":1}', 'json {"a":[2]}', 'json {"a":"]"}']);
  });

  it('cuts pretty-printed records with their whitespace', async () => {
    const one = '{\n  "a": [\n    {\n      "b": 1\n    }\n  ]\n}';
    expect(await outline(`${one}\n${one}\n`)).toEqual([`json ${one}`, `json ${one}`]);
    expect(await outline(`[${one}, ${one}]`)).toEqual([`json ${one}`, `json ${one}`]);
  });

  it('leaves an object alone whose page member is no array of objects', async () => {
    for (const text of ['{"value":[]}', '{"value":[1]}', '{"value":{"a":[{}]}}', '{"x":[{}]}']) {
      expect(await outline(text)).toEqual([`json ${text}`]);
    }
  });

  it('takes a record with a member called value for a record', async () => {
    const text = '{"RecordType":41,"value":[{"a":1}]}';
    expect(await outline(text)).toEqual([`json ${text}`]);
  });

  it('passes scalars on', async () => {
    expect(await outline('42')).toEqual(['json 42']);
    expect(await outline('"x, {\\"y\\"}"\nnull\n')).toEqual(['json "x, {\\"y\\"}"', 'json null']);
    expect(await outline('[1, "a,]", null]')).toEqual(['json 1', 'json "a,]"', 'json null']);
  });

  it('passes an error answer on', async () => {
    expect(await outline('{"error":{"code":"AF20055"}}')).toEqual([
      'json {"error":{"code":"AF20055"}}',
    ]);
  });
});

describe('damage', () => {
  it.each<[string, string, string[]]>([
    ['a cut array', '[{"a":1},{"a":', ['json {"a":1}', 'truncated {"a":']],
    ['an array without its end', '[{"a":1}', ['json {"a":1}', 'truncated']],
    ['a cut page', '{"value":[{"a":1}],"x', ['json {"a":1}', 'truncated ,"x']],
    ['a cut line at the end', '{"a":1}\n{"a":', ['json {"a":1}', 'truncated {"a":']],
    [
      'a cut line in the middle',
      '{"a":1}\n{"a":"x\n{"a":2}\n',
      ['json {"a":1}', 'unbalanced {"a":"x', 'json {"a":2}'],
    ],
    [
      'a line cut behind a colon',
      '{"a":1}\n{"b":\n{"a":2}\n',
      ['json {"a":1}', 'unbalanced {"b":', 'json {"a":2}'],
    ],
    [
      'the first line cut behind a colon',
      '{"b":\n{"a":1}\n{"a":2}\n',
      ['unbalanced {"b":', 'json {"a":1}', 'json {"a":2}'],
    ],
    [
      'garbage between lines',
      '{"a":1}\nERROR at 12:00\n\n{"a":2}\n',
      ['json {"a":1}', 'not_json ERROR at 12:00', 'json {"a":2}'],
    ],
    [
      'garbage before a record on its line',
      '12:00 host app: {"a":1}\n{"a":2}\n',
      ['not_json 12:00 host app:', 'json {"a":1}', 'json {"a":2}'],
    ],
    ['braces in garbage', 'set {b} of {c}\n{"a":1}', ['not_json set {b} of {c}', 'json {"a":1}']],
    ['text after the array', '[{"a":1}]\nDone.\n', ['json {"a":1}', 'trailing_data Done.']],
    [
      'stray commas',
      '[{"a":1},,{"a":2},]',
      ['json {"a":1}', 'not_json ,', 'json {"a":2}', 'not_json ]'],
    ],
    [
      'an array without its start',
      '"b":2},{"a":1},{"a":2}]',
      ['not_json "b":2},', 'json {"a":1}', 'not_json ,', 'json {"a":2}'],
    ],
    [
      'stray text in an array',
      '[{"a":1}, oops, {"a":2}]',
      ['json {"a":1}', 'not_json oops,', 'json {"a":2}'],
    ],
    [
      'a bracket of the wrong type',
      '{"a":[1,2}\n{"a":2}',
      ['unbalanced {"a":[1,2}', 'json {"a":2}'],
    ],
    [
      'a bracket too many',
      '{"RecordType":41]}\n{"a":2}',
      ['unbalanced {"RecordType":41]}', 'json {"a":2}'],
    ],
    [
      'a missing bracket in an array without newlines',
      '[{"a":{"b":1},{"a":2},{"a":3}]',
      ['unbalanced {"a":{"b":1},', 'json {"a":2}', 'json {"a":3}'],
    ],
    [
      'a raw newline in an array without newlines',
      '[{"a":"x\ny","b":1},{"a":2},{"a":3}]',
      ['unbalanced {"a":"x\ny","b":1}', 'json {"a":2}', 'json {"a":3}'],
    ],
    [
      'a raw newline in a pretty-printed array',
      '[\n  {\n    "a": "x\ny",\n    "b": {\n    }\n  },\n  {\n    "a": 2\n  }\n]',
      ['unbalanced {\n    "a": "x\ny",\n    "b": {\n    }\n  }', 'json {\n    "a": 2\n  }'],
    ],
    [
      'a raw newline in records that begin behind the end of others',
      '[{\n  "a": "x\ny"\n}, {\n  "a": 2\n}]',
      ['unbalanced {\n  "a": "x\ny"\n}', 'json {\n  "a": 2\n}'],
    ],
    [
      'a cut record in a pretty-printed array',
      '[\n  {\n    "a": 1,\n  {\n    "a": 2\n  }\n]',
      ['unbalanced {\n    "a": 1,', 'json {\n    "a": 2\n  }'],
    ],
    [
      'a record cut behind a colon in a pretty-printed array',
      '[\n  {\n    "a":\n  {\n    "a": 2\n  },\n  {\n    "a": 3\n  }\n]',
      ['unbalanced {\n    "a":', 'json {\n    "a": 2\n  }', 'json {\n    "a": 3\n  }'],
    ],
    [
      'a cut array in one array a line',
      '[{"a":1},{"a":2}\n[{"a":3}]\n',
      ['json {"a":1}', 'json {"a":2}', 'unbalanced', 'json {"a":3}'],
    ],
    [
      'bytes that are no UTF-8',
      '{"a":"\xff"}\n{"a":2}\n',
      ['invalid_utf8 {"a":"\xff"}', 'json {"a":2}'],
    ],
  ])('%s', async (_, text, expected) => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(await outline(bytes)).toEqual(expected);
  });

  it('breaks what is nested too deep and goes on', async () => {
    const deep = `${'{"a":'.repeat(5)}1${'}'.repeat(5)}`;
    const limits = { recordBytes: 1000, nesting: 4 };
    expect(await outline(`[${deep},{"a":2}]`, { limits })).toEqual([
      `nesting_too_deep ${deep}`,
      'json {"a":2}',
    ]);
    const fits = `${'{"a":'.repeat(4)}1${'}'.repeat(4)}`;
    expect(await outline(fits, { limits })).toEqual([`json ${fits}`]);
  });

  it('passes what is too large without keeping it, whatever it is', async () => {
    const limits = { recordBytes: 100, nesting: 8 };
    const long = 'x'.repeat(300_000);
    for (const large of [`{"b":"${long}"}`, `{"b":"${long}`, long, `"${long}"`]) {
      const { frames } = await collect(
        `{"a":1}\n${large}\n{"a":2}\n`,
        { limits, windowBytes: 64 },
        [1000],
      );
      expect(frames.map(({ kind, code, line }) => [code ?? kind, line])).toEqual([
        ['json', 1],
        ['record_too_large', 2],
        ['json', 3],
      ]);
      expect(frames[1]?.text).toBe(large.slice(0, 100));
    }
  });
});

describe('the fast mode', () => {
  const isCandidate = (bytes: Uint8Array, start: number) => bytes[start + 2] === 0x61;

  it('counts what is no candidate and keeps its place', async () => {
    const { frames, skipped } = await collect('{"b":1}\n{"b":2}\n{"b":3} {"a":1}\n', {
      isCandidate,
    });
    expect(skipped).toBe(3);
    expect(frames).toMatchObject([{ index: 3, line: 3, nth: 2, byteOffset: 24 }]);
  });

  it('never skips what is broken or no object', async () => {
    const text = '{"b":\xff}\n{"b":[}\n["b"]\n"b"\nb\n{"b":"';
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(await outline(bytes, { isCandidate: () => false })).toEqual([
      'invalid_utf8 {"b":\xff}',
      'unbalanced {"b":[}',
      'json "b"',
      'json "b"',
      'not_json b',
      'truncated {"b":"',
    ]);
  });
});
