import { expect, it } from 'vitest';
import { readAhead } from '../src/read-ahead.ts';

const file = Uint8Array.from({ length: 3_000_001 }, (_, at) => (at * 31) >> 3);
const fromFile = async (buffer: Uint8Array, at: number) => {
  const part = file.subarray(at, at + buffer.length);
  buffer.set(part);
  return part.length;
};

it.each([1 << 20, 600_000, 100_000, 333_333])(
  'gives every byte once, %i at a time',
  async (size) => {
    const source = readAhead(fromFile, 7, 2_900_000);
    const all: Uint8Array[] = [];
    // A large read first, so that those after it may be smaller than what was read ahead.
    for (let room = 1 << 20; ; room = size) {
      const buffer = new Uint8Array(room);
      const read = await source.readInto(buffer);
      if (read === 0) break;
      all.push(buffer.subarray(0, read));
    }
    expect(Buffer.concat(all).equals(file.subarray(7, 2_900_000))).toBe(true);
  },
);

it('tells of a fault after the bytes before it, and of none that nobody asks for', async () => {
  const source = readAhead(
    (buffer, at) => (at < 1_000_000 ? fromFile(buffer, at) : Promise.reject(new Error('gone'))),
    0,
    Number.POSITIVE_INFINITY,
  );
  const buffer = new Uint8Array(1 << 20);
  expect(await source.readInto(buffer)).toBe(1 << 20);
  await expect(source.readInto(buffer)).rejects.toThrow('gone');
});

it('reads a small file straight into the buffer, and nothing ahead', async () => {
  const reads: number[] = [];
  const source = readAhead(
    async (buffer, at) => {
      reads.push(buffer.length);
      return at === 0 ? 1000 : 0;
    },
    0,
    Number.POSITIVE_INFINITY,
  );
  const buffer = new Uint8Array(1 << 20);
  expect([await source.readInto(buffer), await source.readInto(buffer)]).toEqual([1000, 0]);
  expect(reads).toEqual([1 << 20, 1 << 20]);
});

it('has two reads on their way, and takes back what was asked for behind a short one', async () => {
  let onTheirWay = 0;
  let most = 0;
  // The file ends at 1,200,000 for as long as that is not asked about twice.
  let hasGrown = false;
  const source = readAhead(
    async (buffer, at) => {
      most = Math.max(most, ++onTheirWay);
      await new Promise((resolve) => setTimeout(resolve));
      onTheirWay--;
      const end = hasGrown ? 2_000_000 : 1_200_000;
      hasGrown ||= at + buffer.length > end;
      const part = file.subarray(at, Math.max(at, Math.min(at + buffer.length, end)));
      buffer.set(part);
      return part.length;
    },
    0,
    Number.POSITIVE_INFINITY,
  );
  const all: Uint8Array[] = [];
  const buffer = new Uint8Array(1 << 20);
  for (let read = await source.readInto(buffer); read > 0; read = await source.readInto(buffer)) {
    all.push(buffer.slice(0, read));
  }
  expect(Buffer.concat(all).equals(file.subarray(0, 2_000_000))).toBe(true);
  expect(most).toBe(2);
});
