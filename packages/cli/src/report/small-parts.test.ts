import { expect, it } from 'vitest';
import { commonHost, shortName } from './common-host.ts';
import { namesParagraph } from './names-paragraph.ts';
import { commandLine } from './shell-quote.ts';
import { commonFolder } from './sources-block.ts';
import { wrapWide } from './wrap-wide.ts';

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

it('wraps text of any width and cuts what has no blank', () => {
  expect(wrapWide('\u5c71\u7530 \u592a\u90ce abc', 9)).toEqual([
    '\u5c71\u7530 \u592a\u90ce',
    'abc',
  ]);
  expect(wrapWide('x'.repeat(20), 8)).toEqual(['xxxxxx..']);
});
