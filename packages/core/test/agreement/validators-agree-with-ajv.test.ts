import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Issue } from '../../src/gen/types.ts';
import * as validators from '../../src/gen/validators.ts';
import { placesOfAjv, placesOfIssues } from './error-places.ts';
import { mutate } from './mutate.ts';
import { type Schema, sampleValue } from './sample-value.ts';
import { SeededRandom } from './seeded-random.ts';

const SEED = 41;

/** A second or two each on an idle machine. */
const SLOW_MACHINE_MS = 60_000;

type Check = (value: unknown, issues: Issue[]) => boolean;

/** Every profile that was generated, with its check: records have 30,000 values each, others fewer. */
const checks = readdirSync(new URL('../../src/gen/profiles/', import.meta.url))
  .map((file) => file.replace('.schema.json', ''))
  .map((name): [string, Check, number] => [
    name,
    checkOf(name),
    name.includes('record.') ? 30_000 : 10_000,
  ]);

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  strictTypes: false,
});

test('every form has its profiles', () => {
  expect(checks.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'email-message-record.documented',
      'file-event-record.observed',
      'url-time-of-click-activity',
    ]),
  );
  expect(checks).toHaveLength(Object.keys(validators).length);
});

test.each(checks)(
  '%s: generated validator and Ajv call the same values valid, and err at the same places',
  (name, check, count) => {
    const schema = profile(name);
    const validate = ajv.compile(schema);
    const random = new SeededRandom(SEED);
    const keys = [...new Set([...Object.keys(schema.properties as object), ...otherKeys(name)])];
    const properties = schema.properties as object;
    const errors = new Set<string>();
    let valid = 0;
    for (let index = 0; index < count; index++) {
      const value = mutate(sampleValue(schema, schema, random), keys, random);
      const issues: Issue[] = [];
      const ours = check(value, issues);
      const theirs = validate(value);
      const places = placesOfIssues(issues);
      const expected = theirs ? [] : placesOfAjv(validate.errors ?? []);
      if (ours !== theirs || places.join() !== expected.join()) {
        expect({ value, ours, places }).toEqual({ value, ours: theirs, places: expected });
      }
      if (ours) valid++;
      for (const { code, severity } of issues) if (severity === 'error') errors.add(code);
      if (name.endsWith('.documented')) {
        expect(undocumentedMembers(issues)).toEqual(membersBeside(properties, value));
      }
    }
    // A test in which nearly everything is of one kind would show little.
    expect(valid / count).toBeGreaterThan(0.1);
    expect(valid / count).toBeLessThan(0.95);
    // As Standard Schemas, validators have sentences for these two only.
    if (name.endsWith('record.observed')) {
      expect([...errors].sort()).toEqual(['not_a_record', 'property_type']);
    }
  },
  SLOW_MACHINE_MS,
);

/** `audit-record.observed` is checked by `checkAuditRecordObserved`. */
function checkOf(name: string): Check {
  const typeName = name.replace(/(?:^|[-.])([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const check = (validators as Readonly<Record<string, Check>>)[`check${typeName}`];
  if (check === undefined) throw new Error(`no check for ${name}`);
  return check;
}

function profile(name: string): Schema {
  const url = new URL(`../../src/gen/profiles/${name}.schema.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}

/** Pointers of members of the record itself that the check calls undocumented. */
function undocumentedMembers(issues: readonly Issue[]): readonly string[] {
  return issues
    .filter(({ code, path }) => code === 'property_undocumented' && !path.includes('/', 1))
    .map(({ path }) => path);
}

function membersBeside(properties: object, value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.keys(value)
    .filter((key) => !Object.hasOwn(properties, key))
    .map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
}

/** Names of the other profile: `Url` and `URL` must not be mixed up. */
function otherKeys(name: string): readonly string[] {
  const other = name.endsWith('.documented')
    ? name.replace('.documented', '.observed')
    : name.replace('.observed', '.documented');
  return /record\./.test(name) ? Object.keys(profile(other).properties as object) : [];
}
