import { describe, expect, test } from 'vitest';
import { generate } from '../src/generate.ts';
import { describeProblem } from '../src/problem.ts';
import { fixture } from './fixture/fixture.ts';
import { asSchemaFiles } from './fixture/json-files.ts';
import { mistakes } from './fixture/mistakes.ts';

describe('each mistake is named with file, JSON Pointer and the nearest right word', () => {
  test.each(mistakes)('$what', async ({ spoil, says }) => {
    const files = fixture();
    spoil(files);
    const result = await generate(asSchemaFiles(files));
    const messages = result.success ? [] : result.problems.map(describeProblem);
    expect(messages).toEqual(says);
  });
});

test('all mistakes are listed, not only the first', async () => {
  const files = fixture();
  for (const { spoil } of mistakes.filter(({ alone }) => !alone)) spoil(files);
  const result = await generate(asSchemaFiles(files));
  expect(result.success).toBe(false);
  if (!result.success) expect(result.problems.length).toBeGreaterThanOrEqual(mistakes.length / 2);
});

test('a file that is no JSON is named', async () => {
  const files = [...asSchemaFiles(fixture()), { path: 'broken.schema.json', text: '{' }];
  const result = await generate(files);
  const messages = result.success ? [] : result.problems.map(describeProblem);
  expect(messages[0]).toMatch(/^broken\.schema\.json#: is not JSON: /);
});
