import { expect, test } from 'vitest';
import { isPattern, namePattern } from './name-pattern.ts';

const names = ['a.csv', 'b.csv', 'b.json', 'B.CSV', '.hidden.csv', 'a+b.csv', '[x].json', 'ab'];
const matches = (pattern: string) => names.filter((name) => namePattern(pattern).test(name));

test.each([
  ['*.csv', ['a.csv', 'b.csv', 'a+b.csv']],
  ['?.csv', ['a.csv', 'b.csv']],
  ['[ab].csv', ['a.csv', 'b.csv']],
  ['[!a].csv', ['b.csv']],
  ['[a-b].{csv,json}', ['a.csv', 'b.csv', 'b.json']],
  ['.*', ['.hidden.csv']],
  ['a+b.csv', ['a+b.csv']],
  ['[[]x].json', ['[x].json']],
  ['a{', []],
  ['(.*)', []],
])('%s', (pattern, expected) => {
  expect(matches(pattern)).toEqual(expected);
});

test('a name without signs is no pattern', () => {
  expect(isPattern('export (1).csv')).toBe(false);
  expect(isPattern('export-[1].csv')).toBe(true);
});

test('no pattern makes an expression that cannot be made', () => {
  for (const odd of ['[', '[]', '[!]', '[z-a]', '{,}', '}{', '\\', '[\\]', '**', '{[}]']) {
    expect(() => namePattern(odd), odd).not.toThrow();
  }
});
