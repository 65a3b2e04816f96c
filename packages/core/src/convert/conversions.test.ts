import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../gen/types.ts';
import { CONVERSIONS } from './conversions.ts';

interface Vector {
  in: unknown;
  out: unknown;
  issues: string[];
  why: string;
}

interface Described {
  takes: string[];
  pointer: string;
  vectors: Vector[];
}

const file = new URL('../../../../schemas/conversions.json', import.meta.url);
const described = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Described>;

test('every conversion is described, and every described one is there', () => {
  expect(Object.keys(CONVERSIONS)).toEqual(Object.keys(described));
});

describe.each(Object.entries(CONVERSIONS))('%s', (name, convert) => {
  const { vectors = [], takes = [], pointer = '' } = described[name] ?? {};

  test.each(vectors)('$in -> $out: $why', (vector) => {
    const issues: Issue[] = [];
    expect(convert(vector.in, { pointer, issues })).toEqual(vector.out);
    expect(issues.map((issue) => issue.code)).toEqual(vector.issues);
    expect(issues.every((issue) => issue.path === pointer)).toBe(true);
  });

  test('an absent cell says nothing', () => {
    const issues: Issue[] = [];
    expect(convert(undefined, { pointer, issues })).toBeNull();
    expect(issues).toEqual([]);
  });

  test('no JSON value makes it throw; a refused type names the types it takes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const issues: Issue[] = [];
        const result = convert(value, { pointer, issues });
        for (const issue of issues) {
          expect(JSON.stringify(issue.params)).not.toContain('undefined');
          if (issue.code !== 'property_type') continue;
          expect(issue.severity).toBe('error');
          expect(issue.params.expected).toBe(takes.join('|'));
          expect(result).toBeNull();
        }
      }),
    );
  });

  test('says a thing once about one cell', () => {
    const issues: Issue[] = [];
    for (const { in: value } of vectors) convert(value, { pointer, issues });
    expect(new Set(issues.map((issue) => issue.code)).size).toBe(issues.length);
  });
});
