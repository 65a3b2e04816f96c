import { gzipped } from '@timeofclick/conformance/adapter-checks';
import { bytesSource } from '@timeofclick/core/open';
import { SourceError } from '@timeofclick/core/read';
import { expect, it } from 'vitest';
import { GunzipSource } from '../src/unpack/gunzip-source.ts';

/** Numbers that look random and are the same every time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function joined(parts: readonly BlobPart[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob([...parts]).arrayBuffer());
}

async function unpacked(stored: Uint8Array): Promise<{ bytes: Uint8Array; code: string | null }> {
  const source = new GunzipSource(bytesSource(stored));
  const parts: BlobPart[] = [];
  const buffer = new Uint8Array(10_000);
  try {
    for (;;) {
      const read = await source.readInto(buffer);
      if (read === 0) return { bytes: await joined(parts), code: null };
      parts.push(buffer.slice(0, read));
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return { bytes: await joined(parts), code: error.code };
  } finally {
    await source.close();
  }
}

it('finds every member, wherever the pieces are cut', async () => {
  const random = numbers(7);
  for (let round = 0; round < 40; round++) {
    const contents: Uint8Array<ArrayBuffer>[] = [];
    const members: Uint8Array<ArrayBuffer>[] = [];
    for (let count = 1 + Math.floor(random() * 12); count > 0; count--) {
      const isText = random() < 0.5;
      const size = Math.floor(random() * (random() < 0.2 ? 60_000 : 2000));
      const content = Uint8Array.from({ length: size }, () => random() * (isText ? 4 : 256));
      contents.push(content);
      members.push(await gzipped(content));
    }
    const padding = new Uint8Array(random() < 0.5 ? 0 : random() * 3000);
    const { bytes, code } = await unpacked(await joined([...members, padding]));
    expect(code, `round ${round}`).toBeNull();
    expect(bytes, `round ${round}`).toEqual(await joined(contents));
  }
});

it('is not led astray by gzip inside gzip', async () => {
  const random = numbers(11);
  const inner: Uint8Array<ArrayBuffer>[] = [];
  for (let count = 0; count < 200; count++) {
    inner.push(await gzipped(Uint8Array.from({ length: 300 }, () => random() * 256)));
  }
  const content = await joined(inner);
  const { bytes, code } = await unpacked(await joined([await gzipped(content), inner[0] ?? '']));
  expect(code).toBeNull();
  expect(bytes.length).toBe(content.length + 300);
});

it('gives what comes before a cut, wherever it is', async () => {
  const content = new TextEncoder().encode('{"RecordType":41}\n'.repeat(3000));
  const stored = await joined([await gzipped(content), await gzipped(content)]);
  let before = 0;
  for (let end = 10; end < stored.length; end += 37) {
    const { bytes, code } = await unpacked(stored.slice(0, end));
    expect(bytes.length).toBeGreaterThanOrEqual(before);
    expect(bytes.every((byte, at) => byte === content[at % content.length])).toBe(true);
    // Cut exactly between two members, it is whole.
    if (code !== null) expect(code).toBe('gzip_truncated');
    before = bytes.length;
  }
});
