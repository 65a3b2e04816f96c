import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defang } from './defang.ts';

test.each([
  ['https://contoso.example/path.html?q=a.b', 'hxxps://contoso[.]example/path.html?q=a.b'],
  ['http://a.b.contoso.example:8080', 'hxxp://a[.]b[.]contoso[.]example:8080'],
  ['HTTPS://CONTOSO.EXAMPLE/', 'HxxPS://CONTOSO[.]EXAMPLE/'],
  ['ftp://files.contoso.example/x', 'fxp://files[.]contoso[.]example/x'],
  ['ftps://files.contoso.example/x', 'fxps://files[.]contoso[.]example/x'],
  ['smb://files.contoso.example/x', 'smb://files[.]contoso[.]example/x'],
  ['https://contoso.com@evil.example/x', 'hxxps://contoso[.]com@evil[.]example/x'],
  ['https:\\\\evil.example\\x', 'hxxps:\\\\evil[.]example\\x'],
  ['https://192.0.2.1/a', 'hxxps://192[.]0[.]2[.]1/a'],
  ['https://[2001:db8::1]/a.b', 'hxxps://[2001:db8::1]/a.b'],
  ['https://evil\u3002example/a', 'hxxps://evil[\u3002]example/a'],
  ['https://a.example/?u=https://b.example/c.d', 'hxxps://a[.]example/?u=hxxps://b[.]example/c.d'],
  [' https://a.example', ' hxxps://a[.]example'],
  ['contoso.example', 'contoso[.]example'],
  ['contoso.example/s/a.b', 'contoso[.]example/s/a.b'],
  ['192.0.2.1:443', '192[.]0[.]2[.]1:443'],
  ['hxxps://contoso[.]example/a.b', 'hxxps://contoso[.]example/a.b'],
  ['contoso[.]example/a', 'contoso[.]example/a'],
  ['m.lindqvist@contoso.com', 'm.lindqvist@contoso.com'],
  ['ThreatIntel', 'ThreatIntel'],
  ['', ''],
])('%s -> %s', (text, defanged) => {
  expect(defang(text)).toBe(defanged);
});

test('once is enough, and no URL stays clickable', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const defanged = defang(url);
      expect(defang(defanged)).toBe(defanged);
      expect(defanged).not.toMatch(/https?:\/\//);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(defang(defang(text))).toBe(defang(text));
    }),
  );
});
