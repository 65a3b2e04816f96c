import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { IssueCode } from '../gen/enums.ts';
import type { Issue } from '../gen/types.ts';
import { describeIssue } from './describe-issue.ts';

const codes = Object.values(IssueCode);

const file = new URL('../../../../schemas/enums/issue-code.schema.json', import.meta.url);
const members: readonly { value: string; params: object }[] = JSON.parse(
  readFileSync(file, 'utf8'),
)['x-enum'].members;

describe.each(codes)('%s', (code) => {
  const names = Object.keys(members.find(({ value }) => value === code)?.params ?? {});
  const params = Object.fromEntries(names.map((name) => [name, 7]));

  test.each(['error', 'warning', 'info'] as const)('is whole sentences as %s', (severity) => {
    for (const issue of [
      { code, severity, path: '/UserIp', params },
      { code, severity, path: '', params: {} },
    ]) {
      const text = describeIssue(issue);
      expect(text).toMatch(/^[A-Z/].*\.$/);
      expect(text).not.toMatch(/undefined|\s{2}|\.\./);
    }
  });

  test('uses every parameter that the code has', () => {
    const given = describeIssue({ code, severity: 'warning', path: '', params });
    if (Object.keys(params).length > 0) expect(given).toContain('7');
  });
});

test('no two codes say the same', () => {
  const texts = codes.map((code) =>
    describeIssue({ code, severity: 'error', path: '', params: {} }),
  );
  expect(new Set(texts).size).toBe(codes.length);
});

test('names the place, escaped', () => {
  const path = '/Evil\u001b[2J\u202e';
  const issue: Issue = {
    code: 'property_format',
    severity: 'warning',
    path,
    params: { format: 'ip-address' },
  };
  expect(describeIssue(issue)).toBe(
    '/Evil\\u001b[2J\\u202e is not written as an IP address. The text is kept as it is; look at the record if it matters.',
  );
});

test('lists types as a person would', () => {
  const params = { expected: 'string|number|null', actual: 'array' };
  expect(describeIssue({ code: 'property_type', severity: 'error', path: '/Url', params })).toBe(
    '/Url has the JSON type array where string, number or null is expected. Export it again from the source, without a tool that reshapes values.',
  );
});

test('a code of a newer version is named', () => {
  const issue = { code: 'from_the_future', severity: 'info', path: '/A', params: {} };
  expect(describeIssue(issue as unknown as Issue)).toBe('/A: from_the_future.');
});
