import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvLine, escapeCsvData, escapeForSheet, readCsvData } from './csv-data.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", '\\', 'u', '0', '1', '\u202e'),
  }),
  fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
);

describe('escapeCsvData', () => {
  test.each([
    ['plain text, "quoted"', 'plain text, "quoted"'],
    ['=1+1', "'=1+1"],
    ['+41 22', "'+41 22"],
    ['-1', "'-1"],
    ['@cmd', "'@cmd"],
    ["'quoted'", "''quoted'"],
    ['\tx', "'\\u0009x"],
    ['\r\nx', "'\\u000d\\u000ax"],
    ['a\nb', 'a\\u000ab'],
    ['CONTOSO\\pat', 'CONTOSO\\\\pat'],
    ['\\u0041', '\\\\u0041'],
    ['\u202egnp.exe', '\\u202egnp.exe'],
    ['a\ud800b', 'a\\ud800b'],
    ['🙂', '🙂'],
    ['', ''],
  ])('%j -> %j', (text, cell) => {
    expect(escapeCsvData(text)).toBe(cell);
    expect(readCsvData(cell)).toBe(text);
  });

  test('comes back for any text, and never starts a formula or breaks a line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const cell = escapeCsvData(text);
        expect(readCsvData(cell)).toBe(text);
        expect(cell).not.toMatch(/^[=+\-@\t\r]|[\r\n]/);
      }),
    );
  });

  test('a backslash that escapes nothing stays', () => {
    expect(readCsvData('C:\\temp\\u12')).toBe('C:\\temp\\u12');
  });
});

test('csvLine is read back by a CSV reader', () => {
  fc.assert(
    fc.property(fc.array(hostile.map(escapeCsvData), { minLength: 2 }), (cells) => {
      expect(Papa.parse<string[]>(csvLine(cells), { delimiter: ',' }).data).toEqual([cells]);
    }),
  );
});

test('escapeForSheet leaves nothing invisible and no formula', () => {
  expect(escapeForSheet('=cmd()')).toBe("'=cmd()");
  expect(escapeForSheet('\uff1dcmd()')).toBe("'\uff1dcmd()");
  expect(escapeForSheet('\u200b=1\u001b[31m')).toBe('\\u200b=1\\u001b[31m');
});
