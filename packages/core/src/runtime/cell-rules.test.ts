import { expect, test } from 'vitest';
import { cellRules, withReasons } from './cell-rules.ts';

test('a rule is a member, a conversion, and where its cells are', () => {
  expect(cellRules('id guid /Id|at time /Data/ts /When')).toEqual([
    { member: 'id', convert: 'guid', cells: [['Id']], pointers: ['/Id'] },
    {
      member: 'at',
      convert: 'time',
      cells: [['Data', 'ts'], ['When']],
      pointers: ['/Data/ts', '/When'],
    },
  ]);
});

test.each([
  ['/Act="a click"', { cell: ['Act'], equals: 'a click' }],
  ['/A/B=41', { cell: ['A', 'B'], equals: 41 }],
  ['/Act+', { cell: ['Act'], present: true }],
  ['/Act-', { cell: ['Act'], present: false }],
])('the condition %s', (text, when) => {
  expect(cellRules(`id guid /Id ?${text}`)[0]?.when).toEqual(when);
});

test('a member that no cell tells has the reason instead', () => {
  const rules = { row: cellRules('url text /Url') };
  const reasons = { row: { at: 'a row has no time' } };
  expect(withReasons(['at', 'url', 'other'], rules, reasons)).toEqual({
    row: [{ member: 'at', absent: 'a row has no time' }, rules.row[0]],
  });
});
