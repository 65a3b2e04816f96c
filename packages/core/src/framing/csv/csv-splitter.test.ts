import { describe, expect, it } from 'vitest';
import { collect, outline } from '../testing/collect.ts';

const cellsOf = async (text: string | Uint8Array, parts?: readonly number[]) =>
  (await collect(text, { windowBytes: 16 }, parts)).frames.map(
    (frame) => frame.cells ?? frame.code,
  );

describe('rows', () => {
  it.each([
    ['commas', 'Id,b\n1,2\n3,4\n'],
    ['semicolons', 'Id;b\n1;2\n3;4\n'],
    ['tabs', 'Id\tb\n1\t2\n3\t4\n'],
    ['everything quoted', '"Id","b"\n"1","2"\n"3","4"\n'],
    ['quoted, with semicolons', '"Id";"b"\n"1";"2"\n"3";"4"\n'],
    ['CRLF', 'Id,b\r\n1,2\r\n3,4\r\n'],
    ['CR', 'Id,b\r1,2\r3,4\r'],
    ['no newline at the end', 'Id,b\n1,2\n3,4'],
    ['a quote at the end', '"Id","b"\n"1","2"\n"3","4"'],
    ['a byte order mark', '\ufeffId,b\n1,2\n3,4\n'],
    ['a byte order mark before a quote', '\ufeff"Id","b"\n"1","2"\n3,4\n'],
    ['a #TYPE line', '#TYPE Deserialized.System.Object\r\n"Id","b"\r\n"1","2"\r\n"3","4"\r\n'],
    ['a sep line', 'sep=|\r\nId|b\r\n1|2\r\n3|4\r\n'],
    ['empty lines', '\n\nId,b\n\n1,2\n\n\r\n3,4\n\n'],
    ['spaces behind quotes', '"Id" ,"b"\n"1" ,"2" \n"3","4"  \n'],
    ['rows of empty cells', 'Id,b\n1,2\n,\n"",\n3,4\n'],
    ['empty cells behind the last name', 'Id,b\n1,2,,\n3,4,""\n'],
    ['files joined', '\ufeffId,b\n1,2\n\ufeffId,b\n3,4\n'],
    ['files with #TYPE lines joined', '#TYPE x\nId,b\n1,2\n#TYPE x\nId,b\n3,4\n'],
  ])('with %s', async (_, text) => {
    for (const parts of [[1], [2, 3], [1000]]) {
      expect(await cellsOf(text, parts)).toEqual([
        ['1', '2'],
        ['3', '4'],
      ]);
    }
  });

  it('keeps quotes, newlines and delimiters in quoted cells', async () => {
    const text = 'Id,b,c\n"a ""b""","x,y\r\nz",\'"\'\n"""",é€😀,"\n"\n';
    expect(await cellsOf(text)).toEqual([
      ['a "b"', 'x,y\r\nz', "'\"'"],
      ['"', 'é€😀', '\n'],
    ]);
  });

  it('fills up short rows', async () => {
    expect(await cellsOf('Id,b,c\n1\n1,2\n')).toEqual([
      ['1', '', ''],
      ['1', '2', ''],
    ]);
  });

  it('knows where rows are', async () => {
    const { frames } = await collect('#TYPE x\r\nId,b\r\n1,"x\r\ny"\r\n\r\n2,3\r\n');
    expect(frames).toMatchObject([
      { index: 0, line: 3, nth: 1, byteOffset: 15, text: '1,"x\r\ny"' },
      { index: 1, line: 6, nth: 1, byteOffset: 27, text: '2,3' },
    ]);
  });

  it('takes a table with another header for text', async () => {
    expect(await outline('x,y\n1,2\n')).toEqual(['not_json x,y', 'not_json 1,2']);
  });
});

describe('damaged rows', () => {
  it.each<[string, string, string[]]>([
    ['a cut row at the end', 'Id,b\n1,2\n3,"4', ['row 1,2', 'csv_quote_unclosed 3,"4']],
    [
      'an unclosed quote before whole rows',
      'Id,b\n1,"2\n3,4\n5,6\n',
      ['csv_quote_unclosed 1,"2', 'row 3,4', 'row 5,6'],
    ],
    [
      'an unclosed quote before quoted rows',
      '"Id","b"\n"1","2\n"3","4"\n"5","6"\n',
      ['csv_quote_unclosed "1","2', 'row "3","4"', 'row "5","6"'],
    ],
    ['a row with too many cells', 'Id,b\n1,2,3\n4,5\n', ['csv_row_ragged 1,2,3', 'row 4,5']],
    [
      'a cell that swallowed a row and got too long a row',
      'Id,b\n1,"2\n3,4"\n,5,6\n7,8\n',
      ['row 1,"2\n3,4"', 'csv_row_ragged ,5,6', 'row 7,8'],
    ],
    ['a lone quote in a cell of one line', 'Id,b\n"a"b",2\n3,4\n', ['row "a"b",2', 'row 3,4']],
    ['invalid text', 'Id,b\n\xff,2\n3,4\n', ['invalid_utf8 \xff,2', 'row 3,4']],
  ])('%s', async (_, text, expected) => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(await outline(bytes)).toEqual(expected);
  });

  it('passes a row that is too large', async () => {
    const limits = { recordBytes: 50, nesting: 8 };
    const long = 'x'.repeat(100_000);
    const text = `Id,b\n1,2\n3,${long}\n4,"${long}"\n5,"\n${long}\n6,7\n`;
    const { frames } = await collect(text, { limits }, [700]);
    expect(frames.map(({ kind, code, line }) => [code ?? kind, line])).toEqual([
      ['row', 2],
      ['record_too_large', 3],
      ['record_too_large', 4],
      ['csv_quote_unclosed', 5],
      ['record_too_large', 6],
      ['row', 7],
    ]);
  });
});

describe('the fast mode', () => {
  it('judges rows only of tables that carry records', async () => {
    const options = { isCandidate: () => false };
    expect((await collect('Id,b\n1,2\n', options)).skipped).toBe(0);
    const rowsCarryRecords = (names: readonly string[]) => names[1] === 'b';
    expect((await collect('Id,b\n1,2\n', { ...options, rowsCarryRecords })).skipped).toBe(1);
    expect((await collect('Id,c\n1,2\n', { ...options, rowsCarryRecords })).skipped).toBe(0);
  });
});
