import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../src/run-cli.ts';
import { fixture } from './fixture/fixture.ts';
import { asSchemaFiles, type JsonFiles } from './fixture/json-files.ts';

let folder: string;
let printed: { out: string[]; err: string[] };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'codegen-'));
  writeSchemas(fixture());
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('npm run generate', () => {
  test('writes every file, and the second time none', async () => {
    expect(await run()).toBe(0);
    expect(printed.out.join('')).toMatch(/^(\d+) files, \1 of them changed\.\n$/);
    expect(await run()).toBe(0);
    expect(printed.out.join('')).toMatch(/ 0 of them changed/);
  });

  test('removes what it no longer writes, and touches nothing else', async () => {
    await run();
    const orphan = path('docs/reference/gone/orphan.md');
    mkdirSync(path('docs/reference/gone'));
    writeFileSync(orphan, 'old');
    writeFileSync(path('docs/guide.md'), 'by hand');
    expect(await run()).toBe(0);
    expect(readdirSync(path('docs/reference'))).not.toContain('gone');
    expect(readFileSync(path('docs/guide.md'), 'utf8')).toBe('by hand');
  });

  test('with a mistake in the schemas writes nothing, names it and fails', async () => {
    const spoilt = fixture();
    delete (spoilt['issue.schema.json'] as { description?: string }).description;
    writeSchemas(spoilt);
    expect(await run()).toBe(1);
    expect(printed.err.join('')).toContain(
      'issue.schema.json#: has no "description"\n1 mistake in ',
    );
    expect(readdirSync(folder)).toEqual(['schemas']);
  });
});

describe('npm run generate -- --check', () => {
  test('says nothing and succeeds when all is up to date', async () => {
    await run();
    expect(await run('--check')).toBe(0);
    expect(printed).toEqual({ out: [], err: [] });
  });

  test('names missing, changed and extra files, writes nothing, ends with the command and fails', async () => {
    await run();
    rmSync(path('packages/core/src/gen/keys.ts'));
    writeFileSync(path('packages/core/src/gen/types.ts'), '// edited by hand\n');
    writeFileSync(path('docs/reference/extra.md'), 'orphan');
    expect(await run('--check')).toBe(1);
    const lines = printed.err.join('').trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/: .*[\\/](?=[^\\/]+$)/, ': '))).toEqual([
      'extra: extra.md',
      'missing: keys.ts',
      'changed: types.ts',
      'Generated files are out of date. Run: npm run generate',
    ]);
    expect(readFileSync(path('packages/core/src/gen/types.ts'), 'utf8')).toBe(
      '// edited by hand\n',
    );
    expect(readdirSync(path('packages/core/src/gen'))).not.toContain('keys.ts');
  });

  test.each([
    [
      'a description',
      'enums/outcome.schema.json',
      '"Got there."',
      '"Arrived."',
      [
        'Constants.cs',
        'Outcome.java',
        'constants.go',
        'constants.py',
        'constants.rs',
        'enums.ts',
        'outcome.md',
      ],
    ],
    [
      'a decision row',
      'activity.schema.json',
      '"description":"No page was shown."',
      '"description":"There was no page."',
      ['decision-rows.ts', 'decisions.md'],
    ],
    [
      'a result of a decision row',
      'activity.schema.json',
      '"blocked":"sent","clickedThrough":null,"outcome":"unknown","reason":"strange"',
      '"blocked":null,"clickedThrough":null,"outcome":"unknown","reason":"strange"',
      ['decision-rows.ts', 'decisions.md', 'decisions.ts'],
    ],
    [
      'an enum member',
      'enums/what.schema.json',
      '"members":[',
      '"members":[{"value":"Scanned","description":"Was scanned."},',
      [
        'Constants.cs',
        'What.java',
        'click-row.observed.ts',
        'constants.go',
        'constants.py',
        'constants.rs',
        'enums.ts',
        'what.md',
      ],
    ],
    [
      'a property',
      'rows/click-row.schema.json',
      '"properties":{',
      '"properties":{"Who":{"description":"Who.","type":"string"},',
      [
        'ClickRow.java',
        'Models.cs',
        'click-row.md',
        'click-row.observed.schema.json',
        'click-row.observed.ts',
        'keys.ts',
        'models.go',
        'models.py',
        'models.rs',
        'types.ts',
      ],
    ],
  ])(
    'changing %s changes exactly the files that tell of it',
    async (_, file, from, to, changed) => {
      await run();
      const text = readFileSync(path(`schemas/${file}`), 'utf8');
      expect(text).toContain(from);
      writeFileSync(path(`schemas/${file}`), text.replace(from, to));
      expect(await run('--check')).toBe(1);
      const named = printed.err.slice(0, -1).map((line) => line.trimEnd());
      expect(named.map((line) => line.replace(/^changed: .*[\\/]/, '')).sort()).toEqual(changed);
    },
  );
});

test('a wrong option is a usage error with the nearest right word', async () => {
  expect(await run('--chek')).toBe(2);
  expect(printed.err.join('')).toContain('--check');
});

test('a schemas folder that is not there is one clear line', async () => {
  rmSync(path('schemas'), { recursive: true });
  expect(await run()).toBe(2);
  expect(printed.err).toHaveLength(1);
  expect(printed.err[0]).toContain('schemas');
});

function run(...args: readonly string[]): Promise<number> {
  printed = { out: [], err: [] };
  return runCli(['--schemas', path('schemas'), '--out', folder, ...args], {
    repository: folder,
    out: (text) => printed.out.push(text),
    err: (text) => printed.err.push(text),
  });
}

function path(below: string): string {
  return join(folder, ...below.split('/'));
}

function writeSchemas(files: JsonFiles): void {
  for (const { path: file, text } of asSchemaFiles(files)) {
    const at = path(`schemas/${file}`);
    mkdirSync(join(at, '..'), { recursive: true });
    writeFileSync(at, text);
  }
}
