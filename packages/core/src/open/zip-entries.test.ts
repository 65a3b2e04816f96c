import {
  crc32 as crcOfNode,
  createGunzip,
  createInflateRaw,
  deflateRawSync,
  gunzipSync,
  inflateRawSync,
} from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SourceError } from '../bytes/source-error.ts';
import { crc32 } from './crc32.ts';
import { openStored } from './open-stored.ts';
import { bytesSource } from './sources.ts';
import { zlibUnpacker } from './zlib-unpacker.ts';

const unpacker = zlibUnpacker({ createGunzip, createInflateRaw, gunzipSync, inflateRawSync });
const text = new TextEncoder();

/** What opening and reading everything gives: texts, or reasons why there is none. */
async function contents(bytes: Uint8Array, unpackedBy = unpacker): Promise<string[]> {
  const found: string[] = [];
  for await (const source of openStored({ name: 'zip', bytes: bytesSource(bytes) }, unpackedBy)) {
    const buffer = new Uint8Array(64);
    let content = '';
    try {
      for (;;) {
        const read = await source.bytes.readInto(buffer);
        if (read === 0) break;
        content += new TextDecoder().decode(buffer.subarray(0, read));
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      content += `!${error.code} ${error.params.reason ?? ''}`;
    }
    await source.bytes.close?.();
    found.push(`${source.name.replace('zip/', '')}: ${content}`);
  }
  return found;
}

interface Entry {
  readonly name: string;
  readonly content: string;
  /** Where its list entry says that its header is. */
  readonly offset?: number;
  readonly crc?: number;
}

function zip(entries: readonly Entry[], comment = ''): Uint8Array {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, content, offset, crc } of entries) {
    const data = deflateRawSync(content);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(name.length, 26);
    const listed = Buffer.alloc(46);
    listed.writeUInt32LE(0x02014b50, 0);
    listed.writeUInt16LE(8, 10);
    listed.writeUInt32LE(crc ?? crcOfNode(content), 16);
    listed.writeUInt32LE(data.length, 20);
    listed.writeUInt32LE(content.length, 24);
    listed.writeUInt16LE(name.length, 28);
    listed.writeUInt32LE(offset ?? at, 42);
    if (offset === undefined) parts.push(header, Buffer.from(name), data);
    list.push(listed, Buffer.from(name));
    at = Buffer.concat(parts).length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, ...list, end, Buffer.from(comment)]);
}

describe('ZIP', () => {
  test('is found behind a comment that looks like its end', async () => {
    const archive = zip([{ name: 'a', content: 'one' }], 'PK\x05\x06 and more');
    expect(await contents(archive)).toEqual(['a: one']);
  });

  test('entries that lie over each other are refused: they unpack to more than any disk holds', async () => {
    const one = { name: 'a', content: 'x'.repeat(100_000) };
    const again = Array.from({ length: 50 }, (_, at) => ({ ...one, name: `b${at}`, offset: 0 }));
    expect(await contents(zip([one, ...again]))).toEqual(['zip: !zip_unreadable limit']);
  });

  test('a list entry that points nowhere is told of, the others are read', async () => {
    const archive = zip([
      { name: 'a', content: 'one' },
      { name: 'b', content: 'two', offset: 7 },
    ]);
    expect(await contents(archive)).toEqual(['a: one', 'b: !zip_unreadable damaged']);
  });

  test('an entry that is not what its checksum says is told of, wherever it stands', async () => {
    const names = ['a', 'b', 'c'];
    for (const wrong of names) {
      const entries = names.map((name) => ({
        name,
        content: 'one two',
        ...(name === wrong ? { crc: 1 } : {}),
      }));
      expect(await contents(zip(entries))).toEqual(
        names.map((name) => `${name}: one two${name === wrong ? '!zip_unreadable damaged' : ''}`),
      );
    }
  });

  test('any damage ends in errors of the source, never in another one or in endless work', async () => {
    // The first one is unpacked in pieces, the others mostly at once.
    const archive = zip([
      { name: 'a', content: 'one'.repeat(50) },
      { name: 'folder/b', content: 'two' },
      { name: 'c', content: Array.from({ length: 99 }, (_, at) => at * at).join() },
    ]);
    const { gunzip, inflate } = unpacker;
    const change = fc.tuple(fc.nat(archive.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const damaged = archive.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        damaged.set(archive.subarray(0, 4));
        const found = await contents(damaged);
        expect(found.length).toBeLessThan(5);
        expect(found).toEqual(await contents(damaged, { gunzip, inflate }));
      }),
      { numRuns: 300 },
    );
  });
});

test('crc32 is that of Node, in one part or several', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
      const parts = crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)));
      expect(parts).toBe(crcOfNode(bytes));
    }),
  );
  expect(crc32(text.encode('123456789'))).toBe(0xcbf43926);
});
