import { gunzipSync, inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { type ZlibStream, zlibUnpacker } from './zlib-unpacker.ts';

const atOnce = { gunzipSync, inflateRawSync };

it('goes on unpacking while bytes are looked at, but reads nothing ahead', async () => {
  let written = 0;
  let reads = 0;
  let give: (chunk: Uint8Array) => void = () => {};
  const stream: ZlibStream = {
    write(bytes, done) {
      written += 1;
      give(bytes.slice());
      setImmediate(done);
    },
    on(event: string, listener: (told: never) => void) {
      if (event === 'data') give = listener as typeof give;
    },
    end() {},
    destroy() {},
  };
  const zlib = { ...atOnce, createGunzip: () => stream, createInflateRaw: () => stream };
  // Two steps' worth, and what is held back.
  const stored = {
    readInto: (buffer: Uint8Array) => {
      reads += 1;
      buffer.fill(7, 0, 1024 + 8);
      return Promise.resolve(1024 + 8);
    },
  };
  const source = zlibUnpacker(zlib).gunzip(stored);
  expect(await source.readInto(new Uint8Array(512))).toBe(512);
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect([reads, written]).toEqual([1, 2]);
  expect(await source.readInto(new Uint8Array(512))).toBe(512);
  expect([reads, written]).toEqual([1, 2]);
});

it('gives the memory of a chunk back when zlib has begun the next one', async () => {
  const chunks = [new Uint8Array(256 * 1024), new Uint8Array(256 * 1024)];
  let give: (chunk: Uint8Array) => void = () => {};
  let end: () => void = () => {};
  const stream: ZlibStream = {
    write: (_, done) => setImmediate(done),
    on(event: string, listener: (told: never) => void) {
      if (event === 'data') give = listener as typeof give;
      if (event === 'end') end = listener as typeof end;
    },
    end() {},
    destroy() {},
  };
  const zlib = { ...atOnce, createGunzip: () => stream, createInflateRaw: () => stream };
  const source = zlibUnpacker(zlib).gunzip({ readInto: () => Promise.resolve(0) });
  for (const chunk of chunks) give(chunk.subarray(0, 1000));
  give((chunks[1] as Uint8Array).subarray(1000));
  end();
  const into = new Uint8Array(1000);
  expect(await source.readInto(into)).toBe(1000);
  const canFree = 'transfer' in ArrayBuffer.prototype;
  expect(chunks.map(({ length }) => length)).toEqual([canFree ? 0 : 256 * 1024, 256 * 1024]);
  // zlib may still be writing into the latest one.
  expect(await source.readInto(new Uint8Array(1024 * 1024))).toBe(256 * 1024);
  expect(chunks[1]).toHaveLength(256 * 1024);
});
