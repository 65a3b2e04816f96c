import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS, hostileRecords, UNSAFE } from './harness/hostile-texts.ts';
import { emptyFolder, runCommand } from './harness/run-command.ts';

const folder = emptyFolder();
// The name of a file is hostile, too.
const name = 'exp\u001b[31m\u202eorts.json';
writeFileSync(join(folder, name), hostileRecords());

const TERMINAL: readonly (readonly string[])[] = [
  ['report', '.'],
  ['report', '.', '--domain', 'evil.example'],
  ['report', '.', '--url', 'evil', '--no-defang'],
  ['people', '.'],
  ['people', '.', '--no-defang'],
  ['validate', '.'],
  ['observe', '.'],
  ['validate', '.', '--profile', 'documented'],
  ['explain', name, '--line', '1'],
  ['explain', name, '--line', '1', '--no-defang'],
];

describe('for eyes', () => {
  it.each(TERMINAL)('%j %j shows nothing that acts', async (...words) => {
    const { out, err } = await runCommand(
      words.filter((word) => word !== undefined),
      { folder },
    );
    expect(out).not.toBe('');
    expect(UNSAFE.exec(out + err)).toBeNull();
    if (!words.includes('--no-defang')) expect(out).not.toMatch(/https?:\/\//);
  });

  it('people --to csv runs nothing in a spreadsheet and reads back', async () => {
    const { out } = await runCommand(['people', '.', '--to', 'csv'], { folder });
    const text = out.replace(/^\ufeff/, '');
    expect(UNSAFE.exec(text.replaceAll('\r\n', '\n'))).toBeNull();
    const { data, errors } = parse<string[]>(text.trimEnd());
    expect(errors).toEqual([]);
    const [header = [], ...rows] = data;
    expect(rows).toHaveLength(HOSTILE_TEXTS.length);
    for (const row of rows) {
      expect(row).toHaveLength(header.length);
      expect(row.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(row.filter((cell) => /https?:\/\//.test(cell))).toEqual([]);
    }
  });
});

describe('as data', () => {
  it('JSON and NDJSON give every text back', async () => {
    const { out } = await runCommand(['convert', '.', '--to', 'json', '--original'], { folder });
    const activities: { original: Record<string, unknown>; userId: string }[] = JSON.parse(out);
    expect(activities).toHaveLength(HOSTILE_TEXTS.length);
    const sent: Record<string, unknown>[] = JSON.parse(hostileRecords());
    expect(activities.map(({ original }) => original)).toEqual(sent);
    const ndjson = await runCommand(['convert', '.'], { folder });
    expect(
      ndjson.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).userId),
    ).toEqual(sent.map((record) => String(record.UserId).trim()));
    for (const words of [
      ['report', '.', '--json'],
      ['people', '.', '--to', 'json'],
    ]) {
      const { out: json } = await runCommand(words, { folder });
      expect(() => JSON.parse(json)).not.toThrow();
    }
  });

  it('CSV has no line break in a cell, starts no formula, and comes back as it was', async () => {
    const csv = await runCommand(['convert', '.', '--to', 'csv'], { folder });
    const lines = csv.out.trimEnd().split('\r\n');
    expect(lines).toHaveLength(HOSTILE_TEXTS.length + 1);
    const { data } = parse<string[]>(csv.out.trimEnd());
    expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const again = await runCommand(['convert', '-', '--to', 'json'], { folder, input: csv.out });
    const direct = await runCommand(['convert', '.', '--to', 'json'], { folder });
    const members = (text: string): unknown =>
      JSON.parse(text).map(({ provenance: _, ...activity }: { provenance: unknown }) => activity);
    expect(members(again.out)).toEqual(members(direct.out));
  });
});
