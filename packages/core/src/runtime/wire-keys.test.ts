import { expect, test } from 'vitest';
import { wireKeys } from './wire-keys.ts';

test('a property is on the page under its own name, under another, or not at all', () => {
  expect(wireKeys('Id|Url=URL|App_Name=').names).toEqual([
    { canonical: 'Id', documented: 'Id', observed: [], folded: ['id'] },
    { canonical: 'Url', documented: 'URL', observed: [], folded: ['url'] },
    { canonical: 'App_Name', documented: null, observed: [], folded: ['appname'] },
  ]);
});

test('spellings that were met come last, each folded once', () => {
  expect(wireKeys('At=Time At,at,When').names).toEqual([
    {
      canonical: 'At',
      documented: 'Time At',
      observed: ['at', 'When'],
      folded: ['at', 'timeat', 'when'],
    },
  ]);
});

test('inherited properties come first', () => {
  const names = wireKeys('B', wireKeys('A')).names.map(({ canonical }) => canonical);
  expect(names).toEqual(['A', 'B']);
  expect(wireKeys('', wireKeys('A')).names).toHaveLength(1);
});
