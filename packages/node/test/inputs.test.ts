import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readRecords, report } from '@timeofclick/node';
import { describe, expect, test } from 'vitest';
import { clickLines, collect, temporaryFolder } from './collect.ts';
import { zipBytes } from './zip-bytes.ts';

function folderOfExports(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'sub'));
  mkdirSync(join(folder, '.hidden'));
  writeFileSync(join(folder, 'b.ndjson'), clickLines(1, 2));
  writeFileSync(join(folder, 'a.ndjson'), clickLines(0, 1));
  writeFileSync(join(folder, 'sub', 'c.json'), clickLines(2, 3));
  writeFileSync(join(folder, '.DS_Store'), Buffer.from([0, 0, 0, 1]));
  writeFileSync(join(folder, '.hidden', 'd.json'), clickLines(3, 4));
  return folder;
}

describe('inputs', () => {
  test('a folder is read with its folders, by name, without what is hidden', async () => {
    const folder = folderOfExports();
    const { sources } = await collect(folder);
    expect(sources.map(({ name }) => name)).toEqual(
      ['a.ndjson', 'b.ndjson', join('sub', 'c.json')].map((name) => join(folder, name)),
    );
  });

  test('a pattern is read when no file is called so', async () => {
    const folder = folderOfExports();
    const { sources } = await collect(join(folder, '*.ndjson'));
    expect(sources).toHaveLength(2);
    const deep = await collect(join(folder, '**', '*.{json,ndjson}'));
    expect(deep.sources).toHaveLength(3);
    writeFileSync(join(folder, '[x].json'), clickLines(7, 9));
    expect((await collect(join(folder, '[x].json'))).activities).toHaveLength(2);
  });

  test('bytes, streams, blobs, URLs and names for them', async () => {
    const folder = folderOfExports();
    const { sources, activities } = await collect([
      clickLines(0, 1),
      Readable.from(['{"RecordType":41,', '"Id":"x"}']),
      new Blob([clickLines(1, 2)]),
      new Blob([clickLines(2, 3)]).stream(),
      { name: 'mail attachment', data: clickLines(3, 4) },
      pathToFileURL(join(folder, 'a.ndjson')),
    ]);
    expect(sources.map(({ name }) => name)).toEqual([
      'bytes-1',
      'stream-2',
      'stream-3',
      'stream-4',
      'mail attachment',
      join(folder, 'a.ndjson'),
    ]);
    expect(activities).toHaveLength(5);
    expect(sources[0]?.sha256).toBe(createHash('sha256').update(clickLines(0, 1)).digest('hex'));
  });

  test('a missing file rejects with the error of Node, after what was before it', async () => {
    const folder = folderOfExports();
    const missing = join(folder, 'missing.csv');
    await expect(collect([join(folder, 'a.ndjson'), missing])).rejects.toMatchObject({
      code: 'ENOENT',
      path: missing,
    });
    await expect(collect(join(folder, '*.nothing'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('onOpenError hears of it, and the others are read', async () => {
    const folder = folderOfExports();
    const told: unknown[] = [];
    const { activities } = await collect([join(folder, 'missing.csv'), join(folder, 'a.ndjson')], {
      onOpenError: (error, input) => told.push([(error as { code?: string }).code, input]),
    });
    expect(told).toEqual([['ENOENT', join(folder, 'missing.csv')]]);
    expect(activities).toHaveLength(1);
  });

  test('what is in a folder and cannot be read is a source that says so', async () => {
    const folder = folderOfExports();
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
    symlinkSync(folder, join(folder, 'sub', 'loop'));
    writeFileSync(
      join(folder, 'picture.png'),
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    );
    const { sources, unreadable } = await collect(folder);
    expect(unreadable.map(({ issues }) => [issues[0]?.code, issues[0]?.params])).toEqual([
      ['read_failed', { reason: 'ENOENT' }],
      ['not_text', { kind: expect.any(String) }],
    ]);
    expect(sources).toHaveLength(5);
  });

  test('many small files give what each gives alone, whatever they are', async () => {
    const folder = temporaryFolder();
    const [lines, whole] = [clickLines(0, 40), gzipSync(clickLines(40, 50))];
    const contents: readonly Uint8Array[] = [
      lines.subarray(0, -7),
      whole,
      whole.subarray(0, -9),
      Buffer.concat([whole, gzipSync(clickLines(70, 72))]),
      Buffer.concat([whole, Buffer.alloc(5)]),
      Buffer.concat([whole, Buffer.from('more than this')]),
      Buffer.concat([whole.subarray(0, -8), Buffer.alloc(4), whole.subarray(-4)]),
      zipBytes([{ name: 'c.json', content: clickLines(50, 55) }]),
      Buffer.from(clickLines(55, 57).toString(), 'utf16le'),
      new Uint8Array(0),
      Buffer.concat([clickLines(57, 60), Buffer.alloc(600_000, '\n')]),
      Buffer.from('PK\x03\x04 no archive'),
    ];
    const openFiles = () => (process.platform === 'win32' ? 0 : readdirSync('/dev/fd').length);
    const before = openFiles();
    for (let at = 0; at < 96; at++) {
      writeFileSync(join(folder, `${at + 100}`), contents[at % contents.length] as Uint8Array);
    }
    const files = readdirSync(folder).map((name) => join(folder, name));
    const streams = files.map((name) => ({ name, data: createReadStream(name) }));
    expect(await collect(folder)).toEqual(await collect(streams));
    expect(openFiles()).toBe(before);
  });

  test('a folder without files has no sources', async () => {
    expect((await collect(temporaryFolder())).items).toEqual([]);
  });

  test('no hash when none is wanted', async () => {
    const { sources } = await collect(join(folderOfExports(), 'a.ndjson'), { hash: false });
    expect(sources[0]?.sha256).toBeNull();
  });

  test('a large file is hashed beside the reading', async () => {
    const path = join(temporaryFolder(), 'large.ndjson');
    const bytes = Buffer.concat([clickLines(0, 2), Buffer.alloc(9 * 1024 * 1024, '\n')]);
    writeFileSync(path, bytes);
    const { sources, activities } = await collect(path);
    expect(activities).toHaveLength(2);
    expect(sources[0]?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('a stream that breaks off is told of, after what it gave', async () => {
    const broken = Readable.from(
      (async function* () {
        yield clickLines(0, 1);
        throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
      })(),
    );
    const { activities, unreadable } = await collect(broken);
    expect(activities).toHaveLength(1);
    expect(unreadable[0]?.issues).toMatchObject([
      { code: 'read_failed', params: { reason: 'ECONNRESET' } },
    ]);
  });

  test('an abort ends the wait for a stream', async () => {
    const controller = new AbortController();
    const stream = new Readable({ read() {} });
    setTimeout(() => controller.abort(new Error('enough')), 5);
    await expect(collect(stream, { signal: controller.signal })).rejects.toThrow('enough');
    expect(stream.destroyed || stream.readable).toBe(true);
  });
});

test('readRecords yields every record', async () => {
  const kinds: string[] = [];
  for await (const item of readRecords(clickLines(0, 2))) kinds.push(item.kind);
  expect(kinds).toEqual(['record', 'record', 'source']);
});

test('report reads and reports', async () => {
  const { clicks } = await report(clickLines(0, 3));
  expect(clicks.total).toBe(3);
});
