import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest128, hex } from './digest.ts';
import { sha256 } from './sha256.ts';

const nodeHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('sha256', () => {
  test('of every length around the block borders is that of Node', () => {
    for (let length = 0; length <= 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 0xff);
      expect(hex(sha256(bytes))).toBe(nodeHash(bytes));
    }
  });

  test('of any bytes is that of Node', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(hex(sha256(bytes))).toBe(nodeHash(bytes));
      }),
    );
  });

  test('reads a view from its own offset', () => {
    const bytes = new TextEncoder().encode('xxabc');
    expect(hex(sha256(bytes.subarray(2)))).toBe(nodeHash(bytes.subarray(2)));
  });
});

test('digest128 is the first half of the hash of the UTF-8 text', () => {
  expect(digest128('abc')).toBe('ba7816bf8f01cfea414140de5dae2223');
  expect(digest128('Grüße 🙂')).toBe(nodeHash(new TextEncoder().encode('Grüße 🙂')).slice(0, 32));
});
