import { describe, expect, it } from 'vitest';
import { binaryKind } from './binary-kind.ts';
import { detectEncoding } from './detect-encoding.ts';

describe('detectEncoding', () => {
  it.each<[string, number, number[]]>([
    ['utf-8', 0, []],
    ['utf-8', 0, [0x7b]],
    ['utf-8', 0, [0x7b, 0x22, 0x61]],
    ['utf-8', 3, [0xef, 0xbb, 0xbf]],
    ['utf-8', 0, [0xef, 0xbb]],
    ['utf-16le', 2, [0xff, 0xfe]],
    ['utf-16le', 2, [0xff, 0xfe, 0x7b, 0]],
    ['utf-16be', 2, [0xfe, 0xff, 0, 0x7b]],
    ['utf-16le', 0, [0x7b, 0]],
    ['utf-16le', 0, [0x7b, 0, 0x22, 0]],
    ['utf-16be', 0, [0, 0x7b, 0, 0x22]],
    ['utf-32', 4, [0xff, 0xfe, 0, 0]],
    ['utf-32', 4, [0, 0, 0xfe, 0xff]],
    ['utf-8', 0, [0, 0, 0, 0x7b]],
    ['utf-8', 0, [0x50, 0x4b, 3, 4]],
  ])('%s with a mark of %d bytes: %j', (name, markBytes, bytes) => {
    // Bytes behind the end must not count.
    expect(detectEncoding(Uint8Array.of(...bytes, 0, 0, 0, 0), bytes.length)).toEqual({
      name,
      markBytes,
    });
  });
});

describe('binaryKind', () => {
  const kindOf = (...bytes: number[]) => binaryKind(Uint8Array.from(bytes), 0, bytes.length);

  it('names the files people give by mistake', () => {
    expect(kindOf(0x50, 0x4b, 3, 4, 0x14)).toBe('zip or spreadsheet');
    expect(kindOf(0x1f, 0x8b, 8)).toBe('gzip');
    expect(kindOf(0x50, 0x41, 0x52, 0x31)).toBe('parquet');
  });

  it('takes control characters and NULs for no text', () => {
    expect(kindOf(0x41, 0, 0x41)).toBe('unknown');
    expect(kindOf(0x41, 1, 2, 3)).toBe('unknown');
    expect(kindOf(...Array(40).fill(0x41), 1)).toBeNull();
    expect(kindOf(...Array(50).fill(0x41), 0)).toBe('unknown');
    expect(kindOf(...Array(100).fill(0x41), 0)).toBeNull();
    expect(kindOf(0x41, 0x0d, 0x0a, 0x09, 0xe9, 0xff)).toBeNull();
    expect(kindOf()).toBeNull();
  });
});
