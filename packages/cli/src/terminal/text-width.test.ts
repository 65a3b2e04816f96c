import { expect, it } from 'vitest';
import { cutMiddle, cutText, padText, textWidth } from './text-width.ts';

it.each([
  ['m.lindqvist', 11],
  ['\u5c71\u7530.taro', 9],
  ['e\u0301', 1],
  ['\u{1f469}\u{1f3fd}', 2],
  ['', 0],
])('%j takes %d columns', (text, columns) => {
  expect(textWidth(text)).toBe(columns);
});

it.each([
  ['short', 8, 'short'],
  ['contoso-payroll', 8, 'contos..'],
  // Half a wide sign is no sign: one column stays empty.
  ['\u5c71\u7530\u592a\u90ce', 7, '\u5c71\u7530..'],
  ['ee\u0301\u0301\u0301eeee', 4, 'ee\u0301\u0301\u0301..'],
])('cuts %j to %d columns', (text, width, cut) => {
  expect(cutText(text, width)).toBe(cut);
  expect(textWidth(cutText(text, width))).toBeLessThanOrEqual(width);
});

it('keeps the end of what is cut in the middle', () => {
  expect(cutMiddle('https://contoso.example/a/very/long/path?id=42', 24)).toBe(
    'https://contoso..h?id=42'.slice(0, 24),
  );
});

it.each(['abc', '\u5c71\u7530\u592a\u90ce', 'a much longer text'])(
  'fills %j to exactly 6 columns',
  (text) => {
    expect(textWidth(padText(text, 6))).toBe(6);
  },
);
