import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { isValidUtf8, utf8SequenceEnd } from './utf8.ts';

/** Milliseconds that a test of many runs may take on a busy machine. */
const SLOW = 60_000;

const strict = new TextDecoder('utf-8', { fatal: true });

function isValidForDecoder(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('isValidUtf8', () => {
  it('agrees with the decoder on every two bytes, and on more of them from the edges', () => {
    const edges = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xff];
    // Throwing is slow, so here a replacement character tells; no sequence below encodes one.
    const lenient = new TextDecoder();
    const wrong: string[] = [];
    const compare = (...bytes: number[]) => {
      const all = Uint8Array.from(bytes);
      const isValid = !lenient.decode(all).includes('\ufffd');
      if (isValidUtf8(all, 0, all.length) !== isValid) wrong.push(bytes.join());
    };
    for (let a = 0; a < 256; a += 1) {
      for (let b = 0; b < 256; b += 1) compare(a, b);
      if (a < 0xc0) continue;
      for (const b of edges) for (const c of edges) compare(a, b, c);
      for (const b of edges) for (const c of edges) compare(a, b, c, 0x80);
    }
    expect(wrong).toEqual([]);
  });

  it(
    'agrees with the decoder on any bytes and any part of them',
    () => {
      const bytes = fc.oneof(
        fc.uint8Array({ maxLength: 12 }),
        fc.string({ unit: 'binary', maxLength: 6 }).map((text) => new TextEncoder().encode(text)),
      );
      fc.assert(
        fc.property(bytes, fc.nat({ max: 3 }), fc.nat({ max: 3 }), (all, from, cut) => {
          const end = Math.max(from, all.length - cut);
          expect(isValidUtf8(all, from, end)).toBe(isValidForDecoder(all.subarray(from, end)));
        }),
        { numRuns: 5000 },
      );
    },
    SLOW,
  );
});

describe('utf8SequenceEnd', () => {
  it('tells a cut sequence from a wrong one', () => {
    const euro = Uint8Array.of(0xe2, 0x82, 0xac);
    expect([1, 2, 3].map((end) => utf8SequenceEnd(euro, 0, end))).toEqual([0, 0, 3]);
    expect(utf8SequenceEnd(Uint8Array.of(0xe0, 0x80), 0, 2)).toBe(-1);
    expect(utf8SequenceEnd(Uint8Array.of(0x80), 0, 1)).toBe(-1);
    expect(utf8SequenceEnd(Uint8Array.of(0xf0, 0x9f, 0x41), 0, 3)).toBe(-1);
  });
});

describe('decodeText', () => {
  it('keeps a byte order mark inside the text and refuses bytes that are no UTF-8', () => {
    expect(decodeText(Uint8Array.of(0x61, 0xef, 0xbb, 0xbf, 0x62), 1, 5)).toBe('\ufeffb');
    expect(() => decodeText(Uint8Array.of(0xff), 0, 1)).toThrow(TypeError);
  });
});
