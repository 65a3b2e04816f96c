import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, runCommand, SAMPLES } from './harness/run-command.ts';

function exportsFolder(): string {
  const folder = emptyFolder();
  copyFileSync(join(SAMPLES, 'webhook-blob.json'), join(folder, 'blob.json'));
  return folder;
}

it('writes the page beside what is printed, and is no input of the next run', async () => {
  const folder = exportsFolder();
  const plain = await runCommand(['report', '.'], { folder });
  const first = await runCommand(['report', '.', '--html', 'report.html'], { folder });
  expect(first).toEqual(plain);
  const page = readFileSync(join(folder, 'report.html'), 'utf8');
  expect(page).toMatch(/^<!doctype html>\n/);
  const again = await runCommand(['report', '.', '--html', './report.html'], { folder });
  expect(again).toEqual(plain);
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe(page);
  expect(readdirSync(folder)).toEqual(['blob.json', 'report.html']);
});

it('goes with --json', async () => {
  const folder = exportsFolder();
  const { out } = await runCommand(['report', 'blob.json', '--json', '--html', 'r.html'], {
    folder,
  });
  expect(JSON.parse(out).clicks.total).toBe(3);
  expect(existsSync(join(folder, 'r.html'))).toBe(true);
});

it('never writes over an export', async () => {
  const folder = exportsFolder();
  const before = readFileSync(join(folder, 'blob.json'));
  const { code, out, err } = await runCommand(['report', '.', '--html', 'blob.json'], { folder });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toBe(
    'timeofclick: --html blob.json is there and is no HTML; give another name (see: timeofclick help report)\n',
  );
  expect(readFileSync(join(folder, 'blob.json'))).toEqual(before);
});

it('says what cannot be written, before it reads', async () => {
  const folder = exportsFolder();
  mkdirSync(join(folder, 'pages'));
  const report = (target: string): ReturnType<typeof runCommand> =>
    runCommand(['report', 'blob.json', '--html', target], { folder });
  expect(await report('pages')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/is a folder/),
  });
  expect(await report('none/x.html')).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/no such folder/),
  });
});

it('writes nothing when nothing could be read', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'empty.json'), '');
  const { code } = await runCommand(['report', '.', '--html', 'report.html'], { folder });
  expect(code).toBe(1);
  expect(existsSync(join(folder, 'report.html'))).toBe(false);
});
