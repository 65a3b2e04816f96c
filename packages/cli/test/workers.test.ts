import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Ended, emptyFolder, runCommand, SAMPLES } from './harness/run-command.ts';

/** The samples, some of them twice, and files in which nearly everything is wrong. */
function folderOfMixedFiles(): string {
  const folder = emptyFolder();
  cpSync(SAMPLES, join(folder, 'exports'), { recursive: true });
  const blob = readFileSync(join(SAMPLES, 'webhook-blob.json'));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'a-broken.ndjson': 'oops\n{"RecordType":41\nnothing\n{}\n[1]\n"word"\nmore\n',
    'again.json.gz': gzipSync(blob),
    'binary.dat': new Uint8Array(4096).map((_, index) => (index * 37) % 251),
    'cut.json': blob.subarray(0, 3500),
    'empty.json': '',
    'error.json': '{"error":{"code":"AF20023","message":"The subscription was disabled."}}',
    'z-broken.ndjson': 'one\ntwo\n',
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

const inputs = [
  'z-broken.ndjson',
  'gone.json',
  'exports',
  '.',
  'exports/ual-type41.csv',
  'gone',
  '-',
];

describe('the output, the messages and the exit code are the same on any number of threads', () => {
  it.each([
    [['report', '--json']],
    [['report', '--json', '--strict', '--no-hash', '--domain', 'contoso-payroll.example']],
    [['report', '--outcome', 'reached', '--tz', 'Europe/Stockholm']],
    [['people', '--to', 'json', '--since', '2026-03-04']],
    [['people', '--to', 'csv']],
  ])('%s', async (words) => {
    const folder = folderOfMixedFiles();
    const input = '{"RecordType":41,"Operation":"TIUrlClickData","Id":"on standard input"}\nbad\n';
    const run = (workers: number): Promise<Ended> =>
      runCommand([...words, ...inputs, '--workers', String(workers)], { folder, input });
    const one = await run(1);
    expect(one.code).toBe(2);
    expect(one.err.split('\n').length).toBeGreaterThan(7);
    expect(await run(3)).toEqual(one);
  });

  it('what could not be read is told in the order of the inputs, then its number', async () => {
    const folder = folderOfMixedFiles();
    const words = ['people', 'z-broken.ndjson', 'gone.json', '.', '--workers', '3'];
    const { err } = await runCommand(words, { folder });
    const told = err.trim().split('\n');
    expect(told.map((line) => /^timeofclick: (\S+?)[,:]? /.exec(line)?.[1])).toEqual([
      ...['z-broken.ndjson', 'z-broken.ndjson', 'gone.json'],
      ...['a-broken.ndjson', 'a-broken.ndjson', 'a-broken.ndjson'],
      '8',
    ]);
  });

  it('the page that is written is no input of any thread', async () => {
    const folder = folderOfMixedFiles();
    const words = ['report', '.', '--json', '--html', 'page.html', '--workers', '3'];
    const first = await runCommand(words, { folder });
    const page = readFileSync(join(folder, 'page.html'), 'utf8');
    expect(await runCommand(words, { folder })).toEqual(first);
    expect(first.out).not.toContain('page.html');
    expect(readFileSync(join(folder, 'page.html'), 'utf8')).toBe(page);
  });

  it('nothing but bad files', async () => {
    const folder = emptyFolder();
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, name), '');
    const run = (workers: string) => runCommand(['report', '.', '--workers', workers], { folder });
    expect(await run('3')).toEqual({
      code: 1,
      out: '',
      err: 'timeofclick: no record found in .\n',
    });
    expect(await run('0')).toMatchObject({
      code: 2,
      err: 'timeofclick: --workers is a number from 1 on, not "0" (see: timeofclick help report)\n',
    });
  });
});
