import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { emptyFolder, runCommand, SAMPLES } from './harness/run-command.ts';

describe('usage, exit code 2 and one line', () => {
  it.each([
    [
      ['reprot'],
      'timeofclick: no command "reprot"; did you mean report? (see: timeofclick --help)',
    ],
    [
      ['report', '--domian', 'x'],
      'timeofclick: no option --domian; did you mean --domain? (see: timeofclick help report)',
    ],
    [
      ['report', '.', '--tz', 'Europe/Stokholm'],
      'timeofclick: no time zone "Europe/Stokholm"; did you mean Europe/Stockholm? (see: timeofclick help report)',
    ],
    [
      ['report', '.', '--top', '0'],
      'timeofclick: --top is a number from 1 on, not "0" (see: timeofclick help report)',
    ],
    [
      ['report', '.', '--since', 'monday'],
      /^timeofclick: --since is a date or time such as .* not "monday"/,
    ],
    [
      ['explain', 'webhook-blob.json'],
      'timeofclick: give --line N or --record N (see: timeofclick help explain)',
    ],
    [
      ['explain', 'webhook-blob.json', '--line', '7'],
      'timeofclick: no record at line 7 of webhook-blob.json; the last one is record 9, on line 1 (see: timeofclick help explain)',
    ],
    [
      ['explain', 'ual-type41.csv', '--line', '1'],
      'timeofclick: no record at line 1 of ual-type41.csv; the next one starts on line 2 (see: timeofclick help explain)',
    ],
    [
      ['explain', '.', '--line', '1'],
      'timeofclick: . is a folder; explain takes one file of it (see: timeofclick help explain)',
    ],
    [
      ['people', '.', '--since', '2026-03-03', '--until', '2026-03-03'],
      'timeofclick: --until 2026-03-03 is not after --since 2026-03-03: no time is left (see: timeofclick help people)',
    ],
    [
      ['schema', 'audit-recrod'],
      'timeofclick: no schema "audit-recrod"; did you mean audit-record? (see: timeofclick help schema)',
    ],
    [
      ['webhook-blob.json'],
      'timeofclick: "webhook-blob.json" is a file, not a command; try: timeofclick report webhook-blob.json',
    ],
    [['report', '\u001b[31mred'], 'timeofclick: \\u001b[31mred: no such file or folder'],
  ])('%j', async (words, line) => {
    const { code, out, err } = await runCommand(words);
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 2 });
    if (typeof line === 'string') expect(err).toBe(`${line}\n`);
    else expect(err).toMatch(line);
  });
});

describe('help and version, exit code 0', () => {
  it.each([[[]], [['--help']], [['help', 'people']], [['people', '-h']]])('%j', async (words) => {
    const { code, out, err } = await runCommand(words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^timeofclick/);
  });

  it('says the version of the package', async () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    );
    expect(await runCommand(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

it('does the other files when one cannot be opened, and ends with 2', async () => {
  const { code, out, err } = await runCommand(['report', 'none.json', 'webhook-blob.json']);
  expect(code).toBe(2);
  expect(err).toBe('timeofclick: none.json: no such file or folder\n');
  expect(out).toMatch(/^contoso\.com {2}campaign contoso-payroll\[\.\]example/);
});

it('reads standard input when there is no file, and with -', async () => {
  const input = readFileSync(join(SAMPLES, 'webhook-blob.json'));
  for (const words of [['convert'], ['convert', '-']]) {
    const { code, out } = await runCommand(words, { input });
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(3);
  }
});

it('takes a closed pipe for the end, not for an error', async () => {
  const bin = fileURLToPath(new URL('../bin/timeofclick.js', import.meta.url));
  const child = spawn(process.execPath, [bin, 'convert', SAMPLES], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

describe('convert -o', () => {
  it('writes the file whole, and never onto an input', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'in'));
    const input = join(folder, 'in', 'blob.json');
    writeFileSync(input, readFileSync(join(SAMPLES, 'webhook-blob.json')));
    const written = await runCommand(['convert', 'in', '--to', 'csv', '-o', 'out.csv'], { folder });
    expect(written).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(join(folder, 'out.csv'), 'utf8').split('\r\n')).toHaveLength(5);
    for (const words of [
      ['convert', 'in/blob.json', '-o', 'in/blob.json'],
      ['convert', 'in', '-o', 'in/blob.json'],
      ['convert', 'in/*.json', '-o', 'in/blob.json'],
    ]) {
      const refused = await runCommand(words, { folder });
      expect(refused.code).toBe(2);
      expect(refused.err).toMatch(/is an input, too; write to another file/);
    }
    expect(readFileSync(input)).toEqual(readFileSync(join(SAMPLES, 'webhook-blob.json')));
    expect(readdirSync(join(folder, 'in'))).toEqual(['blob.json']);
    // What was written is read again, and not the half-written file of a folder that is read and written.
    const again = await runCommand(['convert', '.', '-o', 'all.ndjson'], { folder });
    expect(again.code).toBe(0);
    expect(readFileSync(join(folder, 'all.ndjson'), 'utf8').trimEnd().split('\n')).toHaveLength(3);
  });

  it('says it when the folder is not there', async () => {
    const { code, err } = await runCommand([
      'convert',
      'webhook-blob.json',
      '-o',
      '/nowhere/at/all.csv',
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(/^timeofclick: .*nowhere.*\n$/);
    expect(existsSync('/nowhere')).toBe(false);
  });
});
