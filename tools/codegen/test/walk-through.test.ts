import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runTool } from '../src/run-tool.ts';

// Seconds on a machine that does other work, too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** All that somebody writes to have a record type of their own, as the README shows it. */
const EXTENSION = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

/** What the README does with it. */
const README_CODE = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

const PROGRAM = `
import { isRecordOfType } from './out/gen/record-types.ts';
import { validateDlpRuleRecord, validateRecord } from './out/gen/record-validators.ts';
const record: object = JSON.parse('{"RecordType":13,"Operation":"DlpRuleMatch","PolicyDetails":[{"PolicyName":"Cards"}]}');
if (isRecordOfType(record, 13)) {
  const name: string | undefined = record.PolicyDetails?.[0]?.PolicyName;
  const { success } = validateDlpRuleRecord(record);
  const wrong = validateRecord({ ...record, PolicyDetails: [{ PolicyName: 5 }] });
  const errors = wrong.issues.filter((issue) => issue.severity === 'error');
  console.log(name, success, wrong.success, errors.map((issue) => issue.path).join());
}
`;

const repository = fileURLToPath(new URL('../../../', import.meta.url));
let folder: string;
let printed: { out: string; err: string };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'walk-through-'));
  const modules = join(folder, 'node_modules/@timeofclick');
  mkdirSync(join(modules, 'core'), { recursive: true });
  // Copied, as an installed package is; not linked, as in this repository.
  cpSync(join(repository, 'schemas'), join(modules, 'schemas'), {
    recursive: true,
    filter: (path) => !path.endsWith('node_modules'),
  });
  symlinkSync(join(repository, 'packages/core/src'), join(modules, 'core/src'));
  const manifest = {
    name: '@timeofclick/core',
    type: 'module',
    exports: { './runtime': './src/runtime.ts' },
  };
  writeFileSync(join(modules, 'core/package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  mkdirSync(join(folder, 'mine'));
  writeFileSync(join(folder, 'mine/dlp-rule-record.schema.json'), EXTENSION);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('twelve lines and one command: the type validates, narrows and has a page', async () => {
  expect(EXTENSION.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
  expect([await run(), printed.err]).toEqual([0, '']);
  writeFileSync(join(folder, 'use.ts'), PROGRAM);
  expect(node('use.ts')).toBe('Cards true false /PolicyDetails/0/PolicyName\n');
  const page = readFileSync(join(folder, 'out/reference/dlp-rule-record.md'), 'utf8');
  expect(page).toContain('# DlpRuleRecord');
  expect(page).toContain('[PolicyDetail]');
});

test('the generated code, its use, and the README compile strictly', () => {
  const code = README_CODE.replaceAll("'./audit/", "'./out/");
  writeFileSync(join(folder, 'readme.ts'), `declare const record: object;\n${code}`);
  const compilerOptions = { types: ['node'], typeRoots: [join(repository, 'node_modules/@types')] };
  const settings = { extends: join(repository, 'tsconfig.base.json'), compilerOptions };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ ...settings, include: ['use.ts', 'readme.ts', 'out'] }),
  );
  expect(node(join(repository, 'node_modules/typescript/bin/tsc'), '-p', folder)).toBe('');
});

test('what is not ours is left alone, and --check tells of what is', async () => {
  writeFileSync(join(folder, 'out/reference/by-hand.md'), '# By hand\n');
  expect(await run('--check')).toBe(0);
  rmSync(join(folder, 'out/gen/keys.ts'));
  expect([await run('--check'), printed.err]).toEqual([
    1,
    expect.stringMatching(/^missing: .*keys\.ts\n$/),
  ]);
  expect(await run()).toBe(0);
  expect(existsSync(join(folder, 'out/reference/by-hand.md'))).toBe(true);
});

test('only what is asked for is written, and nothing else removed', async () => {
  expect(await run('--emit', 'docs')).toBe(0);
  expect(existsSync(join(folder, 'out/gen/keys.ts'))).toBe(true);
  expect([await run('--emit', 'doc'), printed.err]).toEqual([
    2,
    '--emit does not know "doc"; did you mean "docs"?\n',
  ]);
});

test('mistakes are named with file, pointer and the nearest right word', async () => {
  const file = join(folder, 'mine/dlp-rule-record.schema.json');
  writeFileSync(file, EXTENSION.replace('audit-record.schema', 'audit-rekord.schema'));
  expect(await run()).toBe(1);
  expect(printed.err).toContain(
    'mine/dlp-rule-record.schema.json#/allOf/0/$ref: "$ref" to unknown',
  );
  writeFileSync(file, EXTENSION.replace('13', '41').replace('"description": "Its name.", ', ''));
  expect(await run()).toBe(1);
  expect(printed.err).toContain('#/$defs/PolicyDetail/properties/PolicyName: has no "description"');
  writeFileSync(file, EXTENSION);
});

test('the installed package by its $id means the same', async () => {
  const file = join(folder, 'mine/dlp-rule-record.schema.json');
  const before = readFileSync(join(folder, 'out/gen/types.ts'), 'utf8');
  const id = 'https://unpkg.com/@timeofclick/schemas@1/';
  writeFileSync(file, EXTENSION.replace('@timeofclick/schemas/', id));
  expect([await run(), printed.err]).toEqual([0, '']);
  expect(readFileSync(join(folder, 'out/gen/types.ts'), 'utf8')).toBe(before);
});

test('usage is told, and without arguments explained', async () => {
  expect([await tool([]), printed.out]).toEqual([0, expect.stringContaining('--schemas DIR')]);
  expect(await tool(['--schemas', 'x'])).toBe(2);
  expect(await tool(['--schemas', join(folder, 'nowhere'), '--out', folder])).toBe(2);
  expect(printed.err.split('\n')).toHaveLength(2);
  expect([await tool(['--schema', 'x']), printed.err]).toEqual([
    2,
    expect.stringContaining('did you mean "--schemas"?'),
  ]);
});

function run(...args: readonly string[]): Promise<number> {
  return tool(['--schemas', join(folder, 'mine'), '--out', join(folder, 'out'), ...args]);
}

function tool(args: readonly string[]): Promise<number> {
  printed = { out: '', err: '' };
  return runTool(args, {
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
  });
}

function node(...args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}
