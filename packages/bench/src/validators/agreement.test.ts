import { expect, test } from 'vitest';
import { documentedSchema } from './read-schema.ts';
import { documentedRecords, mutants } from './sample-records.ts';
import { OUR_VALIDATOR, VALIDATORS } from './validators.ts';

const schema = documentedSchema();
const values = mutants(400);
const ours = await VALIDATORS[OUR_VALIDATOR]?.(schema);
const verdicts = values.map((value) => ours?.(value));

test('the mutants are of both kinds', () => {
  const valid = verdicts.filter((verdict) => verdict === true).length;
  expect(valid).toBeGreaterThan(50);
  expect(valid).toBeLessThan(350);
});

test.each(Object.keys(VALIDATORS))('%s has our rules', async (name) => {
  const validate = await VALIDATORS[name]?.(schema);
  expect(documentedRecords(20).every((record) => validate?.(record))).toBe(true);
  expect(values.map((value) => validate?.(value))).toEqual(verdicts);
});
