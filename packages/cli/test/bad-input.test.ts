import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runCommand, SAMPLES } from './harness/run-command.ts';

const blob = readFileSync(join(SAMPLES, 'webhook-blob.json'));
const lines = JSON.parse(blob.toString('utf8')).map(
  (record: unknown) => `${JSON.stringify(record)}\n`,
);
const utf16 = Buffer.concat([
  Buffer.from([0xff, 0xfe]),
  Buffer.from(blob.toString('utf8'), 'utf16le'),
]);
const zipped = gzipSync(lines.join('').repeat(200));

interface Case {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly code: number;
  /** Standard error, without the name of the program. */
  readonly says: string | RegExp;
  /** Activities that are read all the same. */
  readonly activities: number;
}

const CASES: readonly Case[] = [
  { name: 'empty.json', bytes: '', code: 1, says: 'no record found in empty.json', activities: 0 },
  { name: 'empty-list.json', bytes: '[]', code: 0, says: '', activities: 0 },
  {
    name: 'no-click.json',
    bytes: '{"RecordType":15,"Operation":"UserLoggedIn"}',
    code: 0,
    says: '',
    activities: 0,
  },
  {
    name: 'half.json',
    bytes: blob.subarray(0, 3500),
    code: 0,
    says: /half\.json, line 1#6, byte 3\d\d\d: The source ends in the middle of a record/,
    activities: 2,
  },
  {
    name: 'garbage.ndjson',
    bytes: `${lines[3]}oops, a log line\n${lines[4]}`,
    code: 0,
    says: /garbage\.ndjson, line 2, byte \d+: The bytes are not JSON/,
    activities: 2,
  },
  {
    name: 'binary.dat',
    bytes: new Uint8Array(4096).map((_, index) => (index * 37) % 251),
    code: 1,
    says: /binary\.dat, line 1, byte 0: .*not text/,
    activities: 0,
  },
  { name: 'utf16.json', bytes: utf16, code: 0, says: '', activities: 3 },
  {
    name: 'error.json',
    bytes: '{"error":{"code":"AF20023","message":"The subscription was disabled."}}',
    code: 1,
    says: /error\.json, line 1, byte 0: .*AF20023/,
    activities: 0,
  },
  {
    name: 'cut.ndjson.gz',
    bytes: zipped.subarray(0, zipped.length - 200),
    code: 0,
    says: /cut\.ndjson\.gz, line \d+, byte \d+: The gzip file ends too early/,
    activities: 3,
  },
  {
    name: 'one-line.json',
    bytes: `{"a":"${'x'.repeat(100_000_000)}"}\n${lines[3]}`,
    code: 0,
    says: /one-line\.json, line 1, byte 0: The record is larger than/,
    activities: 1,
  },
];

describe.each(CASES)('$name', ({ name, bytes, code, says, activities }) => {
  it('gives one clear line, and all that can be read', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, name), bytes);
    const report = await runCommand(['report', name, '--json'], { folder });
    expect(JSON.parse(report.out).read.activities).toBe(activities);
    expect(report.code).toBe(code);
    const said = report.err.replaceAll('timeofclick: ', '').trimEnd();
    if (typeof says === 'string') expect(said).toBe(says);
    else expect(said).toMatch(says);
    expect(said).not.toContain('\n');
    const validated = await runCommand(['validate', name], { folder });
    expect(validated.code).toBe(says === '' ? 0 : 1);
  }, 30_000);
});

it('a missing file: one line, exit code 2', async () => {
  const { code, out, err } = await runCommand(['people', 'none.csv']);
  expect({ code, out, err }).toEqual({
    code: 2,
    out: '',
    err: 'timeofclick: none.csv: no such file or folder\n',
  });
});

it('a folder without readable files: one line, exit code 1', async () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'exports'));
  for (const command of ['report', 'people', 'validate']) {
    const { code, out, err } = await runCommand([command, 'exports'], { folder });
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: 'timeofclick: no file to read in exports\n',
    });
  }
});

it('many bad lines: the first are told, the rest counted', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'log.txt'), `${'not a record\n'.repeat(40)}${lines[3]}`);
  const { code, err } = await runCommand(['report', 'log.txt'], { folder });
  expect(code).toBe(0);
  expect(err.trimEnd().split('\n')).toHaveLength(6);
  expect(err).toContain('35 more that cannot be read; all of them: timeofclick validate log.txt');
});
