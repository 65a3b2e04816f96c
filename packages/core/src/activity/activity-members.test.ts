import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACTIVITY_MEMBERS, memberKind } from './activity-members.ts';

interface MemberSchema {
  type?: string | string[];
  anyOf?: unknown;
  $ref?: string;
}

const file = new URL('../../../../schemas/url-time-of-click-activity.schema.json', import.meta.url);
const { properties, required } = JSON.parse(readFileSync(file, 'utf8')) as {
  properties: Record<string, MemberSchema>;
  required: string[];
};

const KIND_OF_TYPE: Record<string, string> = {
  string: 'text',
  integer: 'integer',
  boolean: 'boolean',
  array: 'list',
};

test('members are those of the schema, in its order', () => {
  expect(ACTIVITY_MEMBERS).toEqual(Object.keys(properties));
  expect(ACTIVITY_MEMBERS).toEqual(required);
});

test.each(Object.entries(properties))('kind of %s is that of the schema', (member, { type }) => {
  const first = [type].flat()[0];
  const expected = first === undefined ? member : KIND_OF_TYPE[first];
  expect(memberKind(member as (typeof ACTIVITY_MEMBERS)[number])).toBe(expected);
});
