import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeForTerminal } from './escape-for-terminal.ts';

test.each([
  ['m.lindqvist@contoso.com', 'm.lindqvist@contoso.com'],
  ['CONTOSO\\pat', 'CONTOSO\\pat'],
  ['\u001b[2J\u001b]0;owned\u0007', '\\u001b[2J\\u001b]0;owned\\u0007'],
  ['\u009b31m', '\\u009b31m'],
  ['a\r\nb\tc', 'a\\u000d\\u000ab\\u0009c'],
  ['\u202egnp.exe', '\\u202egnp.exe'],
  ['con\u200btoso\u00ad', 'con\\u200btoso\\u00ad'],
  ['x\ud83dy', 'x\\ud83dy'],
  ['\udc00', '\\udc00'],
  ['🙂 Grüße 漢', '🙂 Grüße 漢'],
  ['\u{e0041}', '\\udb40\\udc41'],
])('%j -> %s', (text, shown) => {
  expect(escapeForTerminal(text)).toBe(shown);
});

test('nothing that is not printable is left of any text', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff)), (units) => {
      const shown = escapeForTerminal(String.fromCharCode(...units));
      expect(shown).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\u200b\ufeff]/u);
      expect(shown).not.toMatch(/[\ud800-\udfff]/u);
      expect(escapeForTerminal(shown)).toBe(shown);
    }),
  );
});
