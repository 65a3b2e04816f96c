import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder } from '../../test/harness/run-command.ts';
import { fileOutput } from './file-output.ts';

it('shows the file only when it is complete', async () => {
  const path = join(emptyFolder(), 'out.csv');
  const output = await fileOutput(path);
  await output.write('a,b\n');
  expect(readdirSync(join(path, '..'))).not.toContain('out.csv');
  await output.write('1,2\n');
  await output.finish();
  await output.discard();
  expect(readdirSync(join(path, '..'))).toEqual(['out.csv']);
  expect(readFileSync(path, 'utf8')).toBe('a,b\n1,2\n');
});

it('leaves the old file and no other trace when it is given up', async () => {
  const path = join(emptyFolder(), 'out.csv');
  writeFileSync(path, 'old', { mode: 0o640 });
  const output = await fileOutput(path);
  await output.write('new');
  await output.discard();
  expect(readdirSync(join(path, '..'))).toEqual(['out.csv']);
  expect(readFileSync(path, 'utf8')).toBe('old');
});

it('keeps the rights of the file it replaces', async () => {
  const path = join(emptyFolder(), 'out.csv');
  writeFileSync(path, 'old', { mode: 0o600 });
  const output = await fileOutput(path);
  await output.finish();
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

it('writes into what is no file and leaves it where it is', async () => {
  const output = await fileOutput('/dev/null');
  await output.write('gone');
  await output.finish();
  expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
});

it('rejects when the folder is not there', async () => {
  await expect(fileOutput(join(emptyFolder(), 'none', 'out.csv'))).rejects.toThrow(
    /none\/out\.csv cannot be written: its folder does not exist$/,
  );
});
