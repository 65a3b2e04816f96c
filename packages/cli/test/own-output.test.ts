import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, runCommand, SAMPLES } from './harness/run-command.ts';

const EXPORT = 'xdr-hunting.csv';

/** What each command writes, by the name it gets beside the export. */
const OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  'report.txt': ['report', '.'],
  'campaign.txt': ['report', '.', '--domain', 'contoso-payroll.example'],
  'none.txt': ['report', '.', '--domain', 'contoso.example'],
  'report.json': ['report', '.', '--json'],
  'people.txt': ['people', '.'],
  'nobody.txt': ['people', '.', '--user', 'x'],
  'people.csv': ['people', '.', '--to', 'csv'],
  'people.json': ['people', '.', '--to', 'json'],
  'validate.txt': ['validate', '.'],
  'validate.json': ['validate', '.', '--json'],
  'explain.txt': ['explain', EXPORT, '--line', '2'],
  'schema.json': ['schema', 'report'],
};

it('passes by what it wrote itself, and says so in one line', async () => {
  const folder = emptyFolder();
  const others = join(folder, 'answers');
  mkdirSync(others);
  copyFileSync(join(SAMPLES, EXPORT), join(folder, EXPORT));
  const alone = await runCommand(['report', '.', '--json'], { folder });
  const outputs: [name: string, text: string][] = [];
  for (const [name, words] of Object.entries(OUTPUTS)) {
    const { out } = await runCommand(words, { folder });
    outputs.push([name, out]);
  }
  for (const [name, out] of outputs) {
    writeFileSync(join(others, name), out);
    // PowerShell's `>` writes UTF-16 and CRLF.
    const utf16 = Buffer.from(`\ufeff${out.replaceAll(/\r?\n/g, '\r\n')}`, 'utf16le');
    writeFileSync(join(others, `ps-${name}`), utf16);
  }
  await runCommand(['report', '.', '--html', join(others, 'report.html')], { folder });
  const { code, out, err } = await runCommand(['report', '.', '--json'], { folder });
  expect({ code, out }).toEqual({ code: 0, out: alone.out });
  const passedBy = 2 * Object.keys(OUTPUTS).length + 1;
  expect(err).toMatch(
    /^timeofclick: passed by, since timeofclick wrote it and it holds no records: answers\/campaign\.txt, .+ and \d+ more\n$/,
  );
  expect(err).toContain(` and ${passedBy - 5} more\n`);
  const only = await runCommand(['people', 'answers/people.csv'], { folder });
  expect(only).toEqual({
    code: 1,
    out: '',
    err: 'timeofclick: passed by, since timeofclick wrote it and it holds no records: answers/people.csv\n',
  });
});

it('reads what convert wrote, each click once', async () => {
  const folder = emptyFolder();
  copyFileSync(join(SAMPLES, EXPORT), join(folder, EXPORT));
  const people = await runCommand(['people', '.', '--to', 'csv'], { folder });
  for (const to of ['ndjson', 'csv', 'json']) {
    await runCommand(['convert', EXPORT, '--to', to, '-o', `z-${to}.txt`], { folder });
  }
  const again = await runCommand(['people', '.', '--to', 'csv'], { folder });
  const known = (text: string): string[] =>
    text.split('\r\n').map((line) => line.split('xdr-')[0] ?? '');
  expect(known(again.out)).toEqual(known(people.out));
  expect(again.err).toBe('');
});
