import { expect, test } from 'vitest';
import { answerOfReport, answerOfTallies, isSameAnswer } from './answer.ts';
import { fromCountedLines } from './jobs/contender.ts';

const ANSWER = answerOfTallies([
  ['a@contoso.com', 1, 2],
  ['B@contoso.com', 2, 1],
  ['b@contoso.com', 3, 1],
  ['b@contoso.com', null, 1],
]);

test('counts by outcome', () => {
  expect(ANSWER).toMatchObject({ reached: 2, stopped: 1, pending: 1, unknown: 1 });
});

test('neither the order of tallies nor their cutting nor the letter case matters', () => {
  const other = answerOfTallies([
    ['B@CONTOSO.COM', null, 1],
    ['b@contoso.com', 2, 1],
    ['b@contoso.com', 3, 1],
    ['A@contoso.com', 4, 1],
    ['a@contoso.com', 5, 1],
  ]);
  expect(isSameAnswer(ANSWER, other)).toBe(true);
});

test.each([
  [
    'another outcome',
    [
      ['a@contoso.com', 2, 2],
      ['b@contoso.com', 2, 1],
      ['b@contoso.com', 3, 1],
      ['b@contoso.com', null, 1],
    ],
  ],
  [
    'another person',
    [
      ['c@contoso.com', 1, 2],
      ['b@contoso.com', 2, 1],
      ['b@contoso.com', 3, 1],
      ['b@contoso.com', null, 1],
    ],
  ],
  [
    'a click less',
    [
      ['a@contoso.com', 1, 1],
      ['b@contoso.com', 2, 1],
      ['b@contoso.com', 3, 1],
      ['b@contoso.com', null, 1],
    ],
  ],
] as const)('%s is another answer', (_, tallies) => {
  expect(isSameAnswer(ANSWER, answerOfTallies(tallies))).toBe(false);
});

test('reads a report of ours and the lines of `uniq -c`', () => {
  const report = {
    clicks: { total: 5, atLeast: 5, reached: 2, pending: 1, stopped: 1, unknown: 1 },
    topPeople: [
      { userId: 'b@contoso.com', clicks: 3 },
      { userId: 'A@contoso.com', clicks: 2 },
    ],
  };
  const lines = '   2 1 a@contoso.com\n 1 2 B@contoso.com\n1 3 b@contoso.com\n1 - b@contoso.com\n';
  expect(answerOfReport(JSON.stringify(report))).toEqual(ANSWER);
  expect(fromCountedLines(lines)).toEqual(ANSWER);
});
