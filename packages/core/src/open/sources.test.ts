import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ByteSource } from '../bytes/byte-source.ts';
import { BlockRange } from './block-range.ts';
import { bytesSource, failingSource, fill, sourceAfter } from './sources.ts';

async function reads(source: ByteSource, room: number): Promise<string[]> {
  const buffer = new Uint8Array(room);
  const told: string[] = [];
  for (let read = -1; read !== 0; ) {
    try {
      read = await source.readInto(buffer);
      told.push(String(buffer.subarray(0, read)));
    } catch (error) {
      return [...told, (error as Error).message];
    }
  }
  return told;
}

test('what was read to look at it comes with what is behind it, or before its fault', async () => {
  const before = Uint8Array.of(1, 2, 3);
  const rest = () => bytesSource(Uint8Array.of(4, 5));
  expect(await reads(sourceAfter(before, rest()), 9)).toEqual(['1,2,3,4,5', '']);
  expect(await reads(sourceAfter(before, rest()), 2)).toEqual(['1,2', '3,4', '5', '']);
  const fault = () => failingSource(new Error('gone'));
  expect(await reads(sourceAfter(before, fault()), 9)).toEqual(['1,2,3', 'gone']);
  expect(await reads(sourceAfter(new Uint8Array(0), fault()), 9)).toEqual(['gone']);
});

test('parts of blocks are the parts of what is below', async () => {
  const all = Uint8Array.from({ length: 900_000 }, (_, at) => (at * 31) >> 3);
  let below = 0;
  const blocks = new BlockRange({
    size: all.length,
    part(start, end) {
      below++;
      return bytesSource(all.subarray(start, end));
    },
  });
  const place = fc.tuple(
    fc.oneof(fc.nat(900_100), fc.nat(600)),
    fc.oneof(fc.nat(300), fc.nat(400_000)),
  );
  await fc.assert(
    fc.asyncProperty(place, async ([start, length]) => {
      const buffer = new Uint8Array(length);
      const filled = await fill(blocks.part(start, start + length), buffer);
      expect(Buffer.compare(buffer.subarray(0, filled), all.subarray(start, start + length))).toBe(
        0,
      );
    }),
  );
  below = 0;
  for (let at = 0; at < 1000; at++)
    await fill(blocks.part(at * 200, at * 200 + 30), all.slice(0, 30));
  expect(below).toBeLessThan(3);
});
