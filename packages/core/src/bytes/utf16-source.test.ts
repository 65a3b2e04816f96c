import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteSourceFrom } from './byte-source.ts';
import { utf8FromUtf16 } from './utf16-source.ts';

/** Milliseconds that a test of many runs may take on a busy machine. */
const SLOW = 60_000;

/** The code units of a text as bytes. */
function utf16Bytes(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

async function transcode(
  bytes: Uint8Array,
  part: number,
  littleEndian: boolean,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += part) chunks.push(bytes.subarray(at, at + part));
  const source = utf8FromUtf16(byteSourceFrom(chunks), littleEndian);
  const all: number[] = [];
  for (const buffer = new Uint8Array(7); ; ) {
    const read = await source.readInto(buffer);
    if (read === 0) return Uint8Array.from(all);
    all.push(...buffer.subarray(0, read));
  }
}

describe('utf8FromUtf16', () => {
  it(
    'gives the text in UTF-8, however the bytes arrive',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.string({ unit: 'binary' }),
          fc.integer({ min: 1, max: 9 }),
          fc.boolean(),
          async (text, part, le) => {
            const bytes = await transcode(utf16Bytes(text, le), part, le);
            expect(bytes).toEqual(new TextEncoder().encode(text));
          },
        ),
        { numRuns: 100 },
      );
    },
    SLOW,
  );

  it('marks half a pair and half a unit as no UTF-8', async () => {
    expect([...(await transcode(utf16Bytes('a\ud83dz', true), 3, true))]).toEqual([
      0x61, 0xed, 0xa0, 0xbd, 0x7a,
    ]);
    expect([...(await transcode(utf16Bytes('a\ud83d', true), 3, true))]).toEqual([
      0x61, 0xed, 0xa0, 0xbd,
    ]);
    expect([...(await transcode(Uint8Array.of(0x61, 0, 0x62), 2, true))]).toEqual([0x61, 0xff]);
  });
});
