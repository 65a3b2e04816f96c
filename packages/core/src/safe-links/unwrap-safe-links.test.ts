import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openSafeLinks, unwrapSafeLinks } from './unwrap-safe-links.ts';

const HOST = 'nam02.safelinks.protection.outlook.com';
const AFTER = '&data=05%7C02%7Cpat%40contoso.com%7Cabc%7C0&sdata=xYz%3D&reserved=0';
const wrap = (url: string, host: string = HOST, path = '/'): string =>
  `https://${host}${path}?url=${encodeURIComponent(url)}${AFTER}`;

describe('a wrapped URL comes out', () => {
  const inner = 'https://contoso-payroll.example/s/a%20b?id=7&next=https%3A%2F%2Ffabrikam.com#x';

  test.each([
    'safelinks.protection.outlook.com',
    'EUR01.SafeLinks.Protection.Outlook.com',
    'eur01.safelinks.protection.outlook.com:443',
    'eur01.safelinks.protection.outlook.com.',
    'usg02.safelinks.protection.office365.us',
    'gcc02.safelinks.protection.outlook.com',
    'safelinks.protection.apps.mil',
    'chn01.safelinks.protection.partner.outlook.cn',
  ])('of host %s', (host) => {
    expect(unwrapSafeLinks(wrap(inner, host))).toBe(inner);
  });

  test.each(['/', '', '/ap/t-59584e83/', '/ap/w-59584e83/', '/GetUrlReputation'])(
    'of path %j',
    (path) => {
      expect(unwrapSafeLinks(wrap(inner, HOST, path))).toBe(inner);
    },
  );

  test.each([
    ['outlook.office.com', '/mail/safelink.html'],
    ['outlook.cloud.microsoft', '/mail/safelink.html'],
    ['outlook.office365.com', '/mail/0/safelink.html'],
    ['statics.teams.cdn.office.net', '/evergreen-assets/safelinks/1/atp-safelinks.html'],
    ['teams.public.onecdn.static.microsoft', '/evergreen-assets/safelinks/2/atp-safelinks.html'],
  ])('of the page %s%s', (host, path) => {
    expect(unwrapSafeLinks(wrap(inner, host, path))).toBe(inner);
  });

  test('of parameters in another order and case', () => {
    const url = `https://${HOST}/?data=x&URL=${encodeURIComponent(inner)}`;
    expect(unwrapSafeLinks(url)).toBe(inner);
  });

  test('of HTML-escaped parameters', () => {
    expect(unwrapSafeLinks(wrap(inner).replaceAll('&', '&amp;'))).toBe(inner);
    expect(unwrapSafeLinks(wrap(inner).replaceAll('&', '&amp;amp;'))).toBe(inner);
  });

  test('of an encoded "&amp;" inside, which is the inner URL\'s own', () => {
    expect(unwrapSafeLinks(wrap('https://a.example/?x=1&amp;y=2'))).toBe(
      'https://a.example/?x=1&amp;y=2',
    );
  });

  test('of a value encoded twice or thrice', () => {
    expect(unwrapSafeLinks(wrap(encodeURIComponent(inner)))).toBe(inner);
    expect(unwrapSafeLinks(wrap(encodeURIComponent(encodeURIComponent(inner))))).toBe(inner);
  });

  test('of a wrapper in a wrapper in a wrapper', () => {
    const url = wrap(
      wrap(wrap(inner, 'usg01.safelinks.protection.office365.us')),
      HOST,
      '/ap/x-1/',
    );
    expect(openSafeLinks(url)).toEqual({ url: inner, layers: 3, failed: false });
  });

  test('of a link that some tool wrote decoded', () => {
    const mail = `https://${HOST}/?url=https://a.example/p?x=1&y=%2F#top&data=05|02|pat@contoso.com&reserved=0`;
    expect(unwrapSafeLinks(mail)).toBe('https://a.example/p?x=1&y=%2F#top');
    const page =
      'https://outlook.office.com/mail/safelink.html?url=https://a.example/2026/&corid=1-2';
    expect(unwrapSafeLinks(page)).toBe('https://a.example/2026/');
    const half = `https://${HOST}/?url=https:%2f%2fa.example%2f:p:%2ft%3Fe%3DaTDufH&data=04`;
    expect(unwrapSafeLinks(half)).toBe('https://a.example/:p:/t?e=aTDufH');
    const space = `https://${HOST}/?url=https://a.example/a%20b&data=04`;
    expect(unwrapSafeLinks(space)).toBe('https://a.example/a%20b');
  });

  test.each(['www.contoso.example/a?b=1', 'contoso.example', 'mailto:help@contoso.example'])(
    'that is %s',
    (target) => {
      expect(openSafeLinks(wrap(target))).toEqual({ url: target, layers: 1, failed: false });
    },
  );

  test('with escapes that are no UTF-8 as sent, and plus signs kept', () => {
    const url = `https://${HOST}/?url=https%3A%2F%2Fa.example%2F%E9%C3%BC%F0%9F%99%82?q=a+b`;
    expect(unwrapSafeLinks(url)).toBe('https://a.example/%E9ü🙂?q=a+b');
  });
});

describe('what is no Safe Link stays as sent', () => {
  test.each([
    'https://fabrikam.com/?url=https%3A%2F%2Fa.example%2F&data=05',
    wrap('https://a.example/', 'safelinks.protection.outlook.com.evil.example'),
    wrap('https://a.example/', 'evilsafelinks.protection.outlook.com'),
    wrap('https://a.example/', 'nam02.safelinks.protection.outlook.com@evil.example'),
    wrap('https://a.example/', 'evil.example\\.safelinks.protection.outlook.com'),
    wrap('https://a.example/', 'evil.example#.safelinks.protection.outlook.com'),
    wrap('https://a.example/', 'outlook.office.com', '/mail/inbox'),
    wrap('https://a.example/', 'statics.teams.cdn.office.net', '/other.html'),
    `ftp://${HOST}/?url=https%3A%2F%2Fa.example`,
    HOST,
    'contoso.com',
    '',
  ])('%s', (url) => {
    expect(openSafeLinks(url)).toEqual({ url, layers: 0, failed: false });
  });
});

describe('what cannot be opened stays as sent and says so', () => {
  test.each([
    `https://${HOST}/?data=05`,
    `https://${HOST}/`,
    `https://${HOST}/?url=`,
    `https://${HOST}/#?url=https%3A%2F%2Fa.example`,
    wrap('javascript:alert(1)'),
    wrap('data:text/html,hi'),
    wrap('file:///C:/Windows'),
    wrap('not an address'),
    wrap('words'),
    wrap('https://'),
  ])('%s', (url) => {
    expect(openSafeLinks(url)).toEqual({ url, layers: 0, failed: true });
  });

  test('a broken wrapper inside keeps the wrapper that was reached', () => {
    const broken = `https://${HOST}/?data=05`;
    expect(openSafeLinks(wrap(broken))).toEqual({ url: broken, layers: 1, failed: true });
  });

  test('more than ten layers', () => {
    let url = 'https://a.example/';
    for (let i = 0; i < 12; i++) url = `https://${HOST}/?url=${url}`;
    const opened = openSafeLinks(url);
    expect(opened.failed).toBe(true);
    expect(opened.layers).toBe(10);
  });
});

test('any URL wrapped any number of times comes out, and no text throws', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.nat(3),
      (url, n) => {
        let wrapped = url;
        for (let i = 0; i < n; i++) wrapped = wrap(wrapped);
        expect(openSafeLinks(wrapped)).toEqual({ url, layers: n, failed: false });
      },
    ),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      unwrapSafeLinks(`https://${HOST}/?url=${text}`);
      expect(unwrapSafeLinks(text)).toBe(text);
    }),
  );
});
