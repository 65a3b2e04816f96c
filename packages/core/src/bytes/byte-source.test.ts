import { describe, expect, it } from 'vitest';
import { type ByteSource, byteSourceFrom, withBytesBefore } from './byte-source.ts';

async function readAll(source: ByteSource, size: number): Promise<number[]> {
  const all: number[] = [];
  const buffer = new Uint8Array(size);
  for (;;) {
    const read = await source.readInto(buffer);
    if (read === 0) return all;
    all.push(...buffer.subarray(0, read));
  }
}

const chunks = [Uint8Array.of(1, 2, 3), new Uint8Array(0), Uint8Array.of(4), Uint8Array.of(5, 6)];

async function* later(): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

describe('byteSourceFrom', () => {
  it.each([1, 2, 3, 100])(
    'gives all bytes in buffers of %d, and 0 from the end on',
    async (size) => {
      for (const source of [byteSourceFrom(chunks), byteSourceFrom(later())]) {
        expect(await readAll(source, size)).toEqual([1, 2, 3, 4, 5, 6]);
        expect(await source.readInto(new Uint8Array(1))).toBe(0);
      }
    },
  );

  it('ends the chunks when it is closed early, not when they have ended', async () => {
    let closed = 0;
    const counted = (): AsyncIterable<Uint8Array> => ({
      [Symbol.asyncIterator]: () => {
        const inner = later();
        return {
          next: () => inner.next(),
          return: async () => {
            closed += 1;
            return { done: true, value: undefined };
          },
        };
      },
    });
    const early = byteSourceFrom(counted());
    await early.readInto(new Uint8Array(1));
    await early.close?.();
    expect(closed).toBe(1);
    const whole = byteSourceFrom(counted());
    await readAll(whole, 10);
    await whole.close?.();
    expect(closed).toBe(1);
  });

  it('refuses chunks of text', async () => {
    const source = byteSourceFrom(['text'] as unknown as Uint8Array[]);
    await expect(source.readInto(new Uint8Array(4))).rejects.toThrow(
      'Expected chunks of bytes (Uint8Array), got string',
    );
  });
});

it('puts bytes back in front of a source', async () => {
  const source = withBytesBefore(Uint8Array.of(8, 9), byteSourceFrom(chunks));
  expect(await readAll(source, 3)).toEqual([8, 9, 1, 2, 3, 4, 5, 6]);
});
