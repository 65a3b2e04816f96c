import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generate } from '../src/generate.ts';
import type { OutputFile } from '../src/output-file.ts';
import { fixture } from './fixture/fixture.ts';
import { asSchemaFiles } from './fixture/json-files.ts';

interface FoundIssue {
  readonly severity: string;
}

type Check = (value: unknown, issues: FoundIssue[]) => boolean;

const core = fileURLToPath(new URL('../../../packages/core/src/', import.meta.url));
let folder: string;
let files: readonly OutputFile[];
let validators: Record<string, Check>;

// The fixture uses more than our schemas do; here its code is compiled and run, not only compared.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'codegen-'));
  const result = await generate(asSchemaFiles(fixture()));
  if (!result.success) throw new Error('the fixture has mistakes');
  files = result.files.filter((file) => file.area === 'code');
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, 'gen', path)), { recursive: true });
    writeFileSync(join(folder, 'gen', path), text);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const part of [
    'runtime',
    'convert/parse-date-time.ts',
    'convert/civil-date.ts',
    'convert/parse-ip-address.ts',
    'records/wire-form.ts',
  ]) {
    cpSync(join(core, part), join(folder, part), {
      recursive: true,
      filter: (path) => !path.endsWith('.test.ts'),
    });
  }
  // Core's own validator knows the codes of our schemas; here only its types matter.
  writeFileSync(join(folder, 'records/validator.ts'), VALIDATOR);
  validators = await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'gen/validators.ts')).href
  );
});

const VALIDATOR = `
export type Validator<T> = (value: unknown) => value is T;
export type Check = (value: unknown, issues: never[]) => boolean;
export function validatorOf<T>(_keys: object, { observed }: { observed: Check; documented: Check }): Validator<T> {
  return (value): value is T => observed(value, []);
}
export function chosenValidator<T>(
  _member: string,
  _numberOf: (name: string) => number | null,
  _keys: object,
  base: (value: unknown) => value is T,
  _byNumber: Readonly<Record<number, (value: unknown) => boolean>>,
): Validator<T> {
  return base;
}
`;

afterAll(() => rmSync(folder, { recursive: true }));

test('the code of the fixture compiles as strictly as ours', () => {
  const compilerOptions = { types: [], typeRoots: [], skipLibCheck: false };
  const extended = fileURLToPath(new URL('../../../tsconfig.base.json', import.meta.url));
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: extended, include: ['gen'], compilerOptions }),
  );
  const compiler = join(
    dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
    'bin/tsc',
  );
  const compile = (): string =>
    execFileSync(process.execPath, [compiler, '-p', folder], { encoding: 'utf8', stdio: 'pipe' });
  expect(compile()).toBe('');
});

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    '',
    '1',
    'https://a.example',
    'reached',
    'Blocked',
    'fast',
    '41',
    'click',
    0,
    1,
    9,
    41,
    -1,
    65536,
    1.5,
  ),
  fc.constantFrom<unknown>(
    '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    '2026-03-03T08:57:41Z',
    null,
    true,
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

const context = fc.record({ Session: odd }, { requiredKeys: [] });

const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'base-record': fc.record(
    {
      Id: odd,
      Kind: odd,
      Act: odd,
      User: odd,
      Context: fc.oneof(odd, context, fc.array(context)),
      constructor: odd,
      x: odd,
    },
    { requiredKeys: [] },
  ),
  'click-record': fc.record(
    {
      Kind: odd,
      Act: odd,
      Url: odd,
      URL: odd,
      Action: odd,
      ACTION: odd,
      At: odd,
      Ip: odd,
      Blocked: odd,
      User: odd,
      Id: odd,
    },
    { requiredKeys: [] },
  ),
  'click-row': fc.record({ Link: odd, What: odd, Went: odd }, { requiredKeys: [] }),
  activity: fc.record(
    {
      version: fc.oneof(fc.constant('1'), odd),
      url: odd,
      at: odd,
      port: odd,
      outcome: odd,
      chain: fc.oneof(odd, fc.array(odd)),
      counts: fc.oneof(odd, fc.dictionary(fc.constantFrom('empty_value', 'nonsense', 'a/b'), odd)),
      source: fc.oneof(odd, fc.record({ file: odd, mode: odd, more: odd }, { requiredKeys: [] })),
    },
    { requiredKeys: ['version', 'url', 'at', 'port', 'outcome', 'chain'] },
  ),
};

test.each([
  ['base-record.observed', 'checkBaseRecordObserved'],
  ['base-record.documented', 'checkBaseRecordDocumented'],
  ['click-record.observed', 'checkClickRecordObserved'],
  ['click-record.documented', 'checkClickRecordDocumented'],
  ['click-row.observed', 'checkClickRowObserved'],
  ['activity', 'checkActivity'],
])('the validator of %s calls valid what Ajv calls valid', (name, checkName) => {
  const profile = files.find((file) => file.path === `profiles/${name}.schema.json`)?.text ?? '';
  // ownProperties: else Ajv takes the constructor that every object inherits for a member.
  const ajv = new Ajv2020({
    allErrors: true,
    ownProperties: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
  });
  const validate = ajv.compile(JSON.parse(profile));
  const check = validators[checkName] as Check;
  const value = values[name.replace(/\..*/, '')] as fc.Arbitrary<unknown>;
  fc.assert(
    fc.property(fc.oneof({ weight: 20, arbitrary: value }, odd), (candidate) => {
      const issues: FoundIssue[] = [];
      const valid = check(candidate, issues);
      expect(valid).toBe(validate(candidate));
      expect(issues.some(({ severity }) => severity === 'error')).toBe(!valid);
    }),
    { numRuns: 3000 },
  );
});
