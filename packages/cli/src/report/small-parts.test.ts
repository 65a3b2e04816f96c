import type { ReportSource } from '@timeofclick/core';
import { expect, it } from 'vitest';
import { wrapWide } from '../terminal/wrap-wide.ts';
import { commonHost, shortName } from './common-host.ts';
import { namesParagraph } from './names-paragraph.ts';
import { commandLine } from './shell-quote.ts';
import { commonFolder, worthShowing } from './sources-block.ts';

it.each([
  [['a@contoso.com', 'b@CONTOSO.com'], 'contoso.com'],
  [['a@contoso.com', 'b@fabrikam.com'], null],
  [['a@contoso.com', 'S-1-5-21'], null],
  [['@contoso.com'], null],
  [[], null],
])('%j have the host %s', (names, host) => {
  expect(commonHost(names)).toBe(host);
});

it('leaves out only the host that stands in the heading', () => {
  expect(shortName('a.b@Contoso.com', 'contoso.com')).toBe('a.b');
  expect(shortName('a.b@fabrikam.com', 'contoso.com')).toBe('a.b@fabrikam.com');
  expect(shortName('a.b@contoso.com', null)).toBe('a.b@contoso.com');
});

it('puts names beside each other, with commas when one has blanks', () => {
  expect(namesParagraph(['a.reyes', 'b.holm', 'c.ito'], 14)).toEqual(['a.reyes b.holm', 'c.ito']);
  expect(namesParagraph(['Ann Reyes', 'b.holm'], 80)).toEqual(['Ann Reyes, b.holm']);
});

it('quotes words for a shell only when they need it', () => {
  expect(
    commandLine(['timeofclick', 'report', 'my exports/a b.csv', '--user', "o'neil@contoso.com"]),
  ).toBe("timeofclick report 'my exports/a b.csv' --user 'o'\\''neil@contoso.com'");
  expect(commandLine(['x', '1#5', '$(rm)', '*.csv'])).toBe("x 1#5 '$(rm)' '*.csv'");
});

it.each([
  [['exports/a.csv', 'exports/b.csv'], 'exports/'],
  [['exports/a/1.csv', 'exports/b/1.csv'], 'exports/'],
  [['a.csv', 'exports/b.csv'], ''],
  [['/x/a.csv'], '/x/'],
  [[], ''],
])('%j are all in "%s"', (names, folder) => {
  expect(commonFolder(names)).toBe(folder);
});

it('wraps text of any width, and breaks what has no blank', () => {
  expect(wrapWide('\u5c71\u7530 \u592a\u90ce abc', 9)).toEqual([
    '\u5c71\u7530 \u592a\u90ce',
    'abc',
  ]);
  expect(wrapWide(`a ${'x'.repeat(10)} b`, 8)).toEqual(['a', 'xxxxxxxx', 'xx b']);
  expect(wrapWide('x'.repeat(5000), 80)).toHaveLength(2);
});

it('lists the sources that a page points at, however many there are', () => {
  const source = { matching: 0, rejected: 0, unreadable: 0 } as ReportSource;
  const numbered = Array.from({ length: 40 }, (_, index) => ({ source, file: index + 1 }));
  const files = (pointedAt: readonly number[]) =>
    worthShowing(numbered, new Set(pointedAt), 20).map(({ file }) => file);
  expect(files([38, 7])).toEqual([7, 38]);
  const told = numbered.map((one) => ({ ...one, source: { ...source, matching: 1 } }));
  expect(worthShowing(told, new Set([38]), 3).map(({ file }) => file)).toEqual([1, 2, 38]);
  expect(worthShowing(told, new Set([38, 39, 40]), 2)).toHaveLength(3);
});
