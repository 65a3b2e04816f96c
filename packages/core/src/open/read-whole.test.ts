import { expect, it } from 'vitest';
import type { DirectDisk } from './disk.ts';
import { readWhole } from './read-whole.ts';

let open = 0;

/** A disk with one file, which gives two bytes at a time and said to be `size` bytes. */
function diskOf(bytes: string, size = bytes.length): DirectDisk {
  return {
    sizeOf: () => size,
    open() {
      open++;
      let rest = new TextEncoder().encode(bytes);
      return {
        readInto(buffer) {
          const part = rest.subarray(0, Math.min(2, buffer.length));
          if (part[0] === 0x21) throw new Error('broken');
          buffer.set(part);
          rest = rest.subarray(part.length);
          return part.length;
        },
        close: () => open--,
      };
    },
  };
}

const read = (disk: DirectDisk) => {
  const bytes = readWhole(disk, 'a.json', new Uint8Array(8));
  return bytes === null ? null : new TextDecoder().decode(bytes);
};

it('reads a file up to its end, wherever that is by then', () => {
  expect([diskOf('12345'), diskOf('123', 5), diskOf('1234567', 3)].map(read)).toEqual([
    '12345',
    '123',
    '1234567',
  ]);
});

it('leaves a file to others that has no room, or tells no size', () => {
  expect([diskOf('12345678'), diskOf('12345678', 3), diskOf('123', 0)].map(read)).toEqual([
    null,
    null,
    null,
  ]);
});

it('leaves nothing open', () => {
  expect(() => read(diskOf('12!45'))).toThrow('broken');
  expect(open).toBe(0);
});
