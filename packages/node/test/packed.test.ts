import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { click, clickLines, collect, temporaryFolder } from './collect.ts';
import { zipBytes } from './zip-bytes.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** The same bytes as a file and as a stream: both ways in. */
async function bothWays(bytes: Buffer) {
  const path = join(temporaryFolder(), 'export.bin');
  writeFileSync(path, bytes);
  const stream = Readable.from([bytes.subarray(0, 3), bytes.subarray(3)]);
  return Promise.all([collect(path), collect({ name: path, data: stream })]);
}

describe('gzip', () => {
  test('is told by content; the hash is of the bytes as stored', async () => {
    const stored = gzipSync(clickLines(0, 3));
    for (const { activities, sources } of await bothWays(stored)) {
      expect(activities).toHaveLength(3);
      expect(sources[0]).toMatchObject({ sha256: sha256(stored), bytes: clickLines(0, 3).length });
    }
  });

  test('may have several members', async () => {
    const stored = Buffer.concat([gzipSync(clickLines(0, 3)), gzipSync(clickLines(3, 5))]);
    for (const { activities, codes } of await bothWays(stored)) {
      expect(activities).toHaveLength(5);
      expect(codes).toEqual([]);
    }
  });

  test('cut short gives every whole record before the cut, and says where', async () => {
    const stored = gzipSync(clickLines(0, 2000));
    const cut = stored.subarray(0, Math.floor(stored.length / 2));
    for (const { activities, unreadable, sources } of await bothWays(cut)) {
      expect(activities.length).toBeGreaterThan(900);
      expect(activities.at(-1)?.activity.url).toBe(click(activities.length - 1).Url);
      expect(unreadable.at(-1)?.issues[0]).toMatchObject({ code: 'gzip_truncated' });
      expect(sources[0]?.sha256).toBe(sha256(cut));
    }
  });

  test('cut after every byte never loses a whole record nor crashes', async () => {
    const stored = gzipSync(clickLines(0, 3), { level: 0 });
    for (let end = 2; end < stored.length; end += 7) {
      const { activities, codes } = await collect(stored.subarray(0, end));
      expect(activities.length).toBeLessThanOrEqual(3);
      expect(codes.at(-1)).toBe('gzip_truncated');
    }
  });

  test('damaged gives what was unpacked before', async () => {
    const stored = gzipSync(clickLines(0, 5000));
    const damaged = Buffer.from(stored);
    damaged.fill(0xff, stored.length - 400, stored.length - 300);
    for (const { activities, codes } of await bothWays(damaged)) {
      expect(activities.length).toBeGreaterThan(3000);
      expect(codes.at(-1)).toMatch(/^gzip_(corrupt|truncated)$/);
    }
  });

  test('with a wrong checksum gives everything, and says so', async () => {
    const stored = gzipSync(clickLines(0, 3));
    stored[stored.length - 8] = (stored.at(-8) ?? 0) ^ 1;
    for (const { activities, codes } of await bothWays(stored)) {
      expect(activities).toHaveLength(3);
      expect(codes).toEqual(['gzip_corrupt']);
    }
  });
});

describe('ZIP', () => {
  test('every entry is a source', async () => {
    const stored = zipBytes(
      [
        { name: 'a/first.json', content: clickLines(0, 2) },
        { name: 'a/', content: Buffer.alloc(0), method: 'stored' },
        { name: '__MACOSX/a/._first.json', content: Buffer.from('x') },
        { name: 'second.ndjson', content: clickLines(2, 3), method: 'stored' },
        { name: 'large.ndjson', content: clickLines(3, 5), zip64: true },
        { name: 'packed.ndjson.gz', content: gzipSync(clickLines(5, 6)), method: 'stored' },
      ],
      'a comment',
    );
    for (const { activities, sources, codes } of await bothWays(stored)) {
      expect(codes).toEqual([]);
      expect(sources.map(({ name }) => name.replace(/^.*export\.bin/, ''))).toEqual([
        '/a/first.json',
        '/second.ndjson',
        '/large.ndjson',
        '/packed.ndjson.gz',
      ]);
      expect(activities).toHaveLength(6);
      expect(new Set(sources.map((source) => source.sha256))).toEqual(new Set([sha256(stored)]));
    }
  });

  test('an entry that cannot be unpacked leaves the others alone', async () => {
    const stored = zipBytes([
      { name: 'secret', content: clickLines(0, 1), encrypted: true },
      { name: 'odd', content: clickLines(1, 2), method: 99 },
      { name: 'changed', content: clickLines(2, 3), crc: 1 },
      { name: 'fine', content: clickLines(3, 4) },
    ]);
    for (const { activities, unreadable, sources } of await bothWays(stored)) {
      expect(unreadable.map(({ issues }) => issues[0]?.params.reason)).toEqual([
        'encrypted',
        'method',
        'damaged',
      ]);
      expect(sources).toHaveLength(4);
      // What was read before the checksum was known to be wrong stands.
      expect(activities).toHaveLength(2);
    }
  });

  test('cut short is one unreadable source', async () => {
    const stored = zipBytes([{ name: 'a', content: clickLines(0, 9) }]);
    for (const { codes, sources } of await bothWays(stored.subarray(0, stored.length - 30))) {
      expect(codes).toEqual(['zip_unreadable']);
      expect(sources).toHaveLength(1);
    }
  });

  test('an empty archive has no sources', async () => {
    for (const { items } of await bothWays(zipBytes([]))) expect(items).toEqual([]);
  });
});
