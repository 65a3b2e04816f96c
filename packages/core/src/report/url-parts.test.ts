import { describe, expect, test } from 'vitest';
import { domainsOfUrls, isWithin, pathOf, urlParts } from './url-parts.ts';

const domainOf = domainsOfUrls();

describe('urlParts', () => {
  test.each<[string, string | null, string | null, string]>([
    [
      'https://login.contoso-payroll.example/s/1?u=2#3',
      'login.contoso-payroll.example',
      'contoso-payroll.example',
      '/s/1',
    ],
    ['HTTPS://A.Contoso.CO.UK:8443/x', 'a.contoso.co.uk', 'contoso.co.uk', '/x'],
    ['https://fabrikam.github.io/x', 'fabrikam.github.io', 'fabrikam.github.io', '/x'],
    ['https://github.io/x', 'github.io', 'github.io', '/x'],
    ['http://192.0.2.1:8080', '192.0.2.1', '192.0.2.1', '/'],
    ['http://[2001:db8::1]/x', '2001:db8::1', '2001:db8::1', '/x'],
    ['http://intranet/x', 'intranet', 'intranet', '/x'],
    [
      'http://user:pass@evil.example\\@contoso.com/x',
      'evil.example',
      'evil.example',
      '/@contoso.com/x',
    ],
    ['https://evil.example?next=/x', 'evil.example', 'evil.example', '/'],
    ['contoso.com/x', 'contoso.com', 'contoso.com', '/x'],
    ['no url at all', null, null, '/'],
    ['', null, null, '/'],
  ])('%s', (url, host, domain, path) => {
    expect(urlParts(url)).toEqual({ host, domain, path });
    expect(pathOf(url)).toBe(path);
    // The second time it is remembered.
    expect([domainOf(url), domainOf(`${url}&again`)]).toEqual([
      domain,
      urlParts(`${url}&again`).domain,
    ]);
  });
});

test('a host is within itself and every parent domain, by whole labels', () => {
  const host = 'a.b.contoso.com';
  for (const domain of [
    'contoso.com',
    'B.Contoso.com',
    host,
    '.contoso.com',
    '*.contoso.com',
    'com',
    'contoso.com.',
  ]) {
    expect(isWithin(host, domain), domain).toBe(true);
  }
  for (const domain of ['toso.com', 'contoso.co', '', '.', 'x.a.b.contoso.com']) {
    expect(isWithin(host, domain), domain).toBe(false);
  }
  expect(isWithin(null, 'contoso.com')).toBe(false);
});
