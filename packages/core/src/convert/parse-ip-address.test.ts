import { isIP } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIpv4, isIpv6, parseIpAddress } from './parse-ip-address.ts';

const nearV4 = fc
  .array(fc.oneof(fc.nat(300).map(String), fc.constantFrom('', '01', '0', 'a', ' 1')), {
    minLength: 3,
    maxLength: 5,
  })
  .map((octets) => octets.join('.'));
const nearV6 = fc
  .array(fc.constantFrom('0', '00', 'ffff', 'DB8', '2001', '', ':', '12345', 'g', '192.0.2.1'), {
    maxLength: 10,
  })
  .map((groups) => groups.join(':'));
const anything = fc.oneof(
  { arbitrary: nearV6, weight: 4 },
  { arbitrary: nearV4, weight: 2 },
  fc.ipV6(),
  fc.ipV4(),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdefF:.%[]') }),
);

test('agrees with Node on what an address is', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const family = text.includes('%') ? 0 : isIP(text);
      if (!text.includes('%')) {
        expect(isIpv4(text)).toBe(family === 4);
        expect(isIpv6(text)).toBe(family === 6);
      }
    }),
    { numRuns: 5000 },
  );
});

/** The short form of a URL's host is the one the WHATWG gives; the dotted tail aside, RFC 5952. */
const shortByUrl = (address: string): string =>
  new URL(`http://[${address}]`).hostname.slice(1, -1);

test('IPv6 comes out as browsers shorten it, with and without brackets and port', () => {
  fc.assert(
    fc.property(fc.ipV6(), fc.nat(65535), (sent, port) => {
      const address = parseIpAddress(sent)?.address ?? '';
      const mapped = /^::ffff:/.test(shortByUrl(sent));
      if (!mapped) expect(address).toBe(shortByUrl(sent));
      expect(isIP(address)).not.toBe(0);
      expect(parseIpAddress(`[${sent}]:${port}`)).toEqual({ address, port });
      expect(parseIpAddress(`${sent}%12`)).toEqual({ address, port: null });
    }),
  );
});

test('IPv4 comes out in every wrapping', () => {
  fc.assert(
    fc.property(fc.ipV4(), fc.nat(65535), (address, port) => {
      const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
      const inHex = `::ffff:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
      for (const text of [address, `::ffff:${address}`, `0:0:0:0:0:FFFF:${address}`, inHex]) {
        expect(parseIpAddress(text)).toEqual({ address, port: null });
        expect(parseIpAddress(`[${text}]`)).toEqual({ address, port: null });
        expect(parseIpAddress(`[${text}]:${port}`)).toEqual({ address, port });
      }
      expect(parseIpAddress(`${address}:${port}`)).toEqual({ address, port });
    }),
  );
});

test('what comes out goes in unchanged', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const parsed = parseIpAddress(text);
      if (parsed) expect(parseIpAddress(parsed.address)).toEqual({ ...parsed, port: null });
    }),
  );
});
