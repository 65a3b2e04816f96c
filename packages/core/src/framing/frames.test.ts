import { describe, expect, it } from 'vitest';
import { SourceError } from '../bytes/source-error.ts';
import { frames } from './frames.ts';
import { bytesOf, collect, isTestHeader, sourceOf } from './testing/collect.ts';

const options = {
  limits: { recordBytes: 1000, nesting: 8 },
  pageMembers: ['value'],
  isCsvHeader: isTestHeader,
  isCandidate: null,
};

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('a source that fails', () => {
  const fault = new SourceError('gzip_truncated', 'The gzip data end too early', 77);

  it.each<[string, string, string[]]>([
    ['in a record', '[{"a":1},{"a":', ['json', 'gzip_truncated {"a":']],
    ['between records', '[{"a":1},', ['json', 'gzip_truncated ']],
    ['after whole lines', '{"a":1}\n', ['json', 'gzip_truncated ']],
    ['in a scalar', '{"a":1}\n12', ['json', 'gzip_truncated 12']],
    [
      'in a damaged record',
      '{"a":1}\n{"a":"\nx',
      ['json', 'unbalanced {"a":"\nx', 'gzip_truncated '],
    ],
    ['in a row', 'Id,b\n1,2\n3', ['row', 'gzip_truncated 3']],
    ['in a quoted cell', 'Id,b\n1,2\n3,"4', ['row', 'gzip_truncated 3,"4']],
    ['between rows', 'Id,b\n1,2\n', ['row', 'gzip_truncated ']],
    ['at the start', '', ['gzip_truncated ']],
  ])('%s: gives what is whole and then says why', async (_, text, expected) => {
    for (const parts of [[1], [1000]]) {
      const found = await collect(text, {}, parts, fault);
      expect(
        found.frames.map((frame) => (frame.code ? `${frame.code} ${frame.text}` : frame.kind)),
      ).toEqual(expected);
    }
  });

  it('fails in UTF-16 just so', async () => {
    const found = await collect(utf16('{"a":1}\n{"a"', true), {}, [3], fault);
    expect(found.frames.map((frame) => frame.code ?? frame.kind)).toEqual([
      'json',
      'gzip_truncated',
    ]);
  });

  it('passes any other error on', async () => {
    await expect(collect('{"a":1}', {}, [3], new Error('no luck'))).rejects.toThrow('no luck');
  });
});

describe('closing', () => {
  it('closes the source at its end, when reading stops early, and after an error', async () => {
    let closed = 0;
    const source = (fault?: Error) => ({
      ...sourceOf(bytesOf('{"a":1}\n{"a":2}\n'), [8], fault),
      close: async () => {
        closed += 1;
      },
    });
    for await (const _ of frames(source(), options));
    expect(closed).toBe(1);
    for await (const _ of frames(source(), options)) break;
    expect(closed).toBe(2);
    await expect(async () => {
      for await (const _ of frames(source(new Error('x')), options));
    }).rejects.toThrow('x');
    expect(closed).toBe(3);
  });
});

describe('the signal', () => {
  it('stops reading with its reason, after the batch that is out', async () => {
    const stop = new AbortController();
    let batches = 0;
    await expect(async () => {
      const source = sourceOf(bytesOf('{"a":1}\n'.repeat(100)), [8]);
      for await (const batch of frames(source, { ...options, signal: stop.signal })) {
        batches += batch.frames.length;
        stop.abort(new Error('enough'));
      }
    }).rejects.toThrow('enough');
    expect(batches).toBe(1);
  });

  it('is looked at before the first read', async () => {
    const signal = AbortSignal.abort(new Error('never'));
    const source = { readInto: () => Promise.reject(new Error('read')) };
    await expect(frames(source, { ...options, signal }).next()).rejects.toThrow('never');
  });
});

describe('UTF-16', () => {
  it.each([
    ['little endian with a mark', true, '\ufeff'],
    ['big endian with a mark', false, '\ufeff'],
    ['little endian without a mark', true, ''],
    ['big endian without a mark', false, ''],
  ])('%s: reads records and tells their offset in the source', async (_, littleEndian, mark) => {
    const text = `${mark}[{"a":"é€😀"},\r\n{"b":1}]`;
    for (const parts of [[1], [7], [1000]]) {
      const found = await collect(utf16(text, littleEndian), { windowBytes: 16 }, parts);
      expect(found.framing).toBe('json-array');
      expect(found.bytesRead).toBe(text.length * 2);
      expect(found.frames).toMatchObject([
        { kind: 'json', index: 0, line: 1, byteOffset: text.indexOf('{') * 2 },
        { kind: 'json', index: 1, line: 2, byteOffset: text.lastIndexOf('{') * 2, text: '{"b":1}' },
      ]);
    }
  });

  it('reads CSV', async () => {
    const found = await collect(utf16('\ufeffId,b\r\n1,é\r\n', true));
    expect(found.frames).toMatchObject([
      { kind: 'row', cells: ['1', 'é'], line: 2, byteOffset: 14 },
    ]);
  });

  it('breaks only the record with half a surrogate pair', async () => {
    const found = await collect(utf16('{"a":"\ud83d"}\n{"a":1}', true));
    expect(found.frames.map((frame) => frame.code ?? frame.kind)).toEqual(['invalid_utf8', 'json']);
  });
});

describe('what is no text', () => {
  it.each<[string, number[]]>([
    ['zip or spreadsheet', [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]],
    ['utf-32', [0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]],
    ['unknown', [1, 2, 3, 4, 5, 6, 0x7b]],
  ])('gives one broken frame: %s', async (kind, bytes) => {
    const batches = [];
    for await (const batch of frames(sourceOf(Uint8Array.from(bytes), [3]), options))
      batches.push(batch);
    expect(batches).toMatchObject([
      {
        framing: 'binary',
        frames: [{ kind: 'broken', issue: { code: 'not_text', params: { kind } } }],
      },
    ]);
  });
});

describe('batches', () => {
  it('come as bytes arrive, and one comes for a source without records', async () => {
    const counts: number[] = [];
    for await (const batch of frames(sourceOf(bytesOf('{"a":1}\n{"a":2}\n'), [8]), options)) {
      counts.push(batch.frames.length);
    }
    expect(counts).toEqual([1, 1, 0]);
    const empty = [];
    for await (const batch of frames(sourceOf(bytesOf('')), options)) empty.push(batch);
    expect(empty).toEqual([{ frames: [], skipped: 0, bytesRead: 0, framing: 'empty' }]);
  });

  it('hold no more than some thousand frames', async () => {
    for (const text of [
      ','.repeat(10_000),
      `[${'{"a":\n'.repeat(10_000)}`,
      `Id,b\n${'1,2\n'.repeat(10_000)}`,
    ]) {
      let frameCount = 0;
      for await (const batch of frames(sourceOf(bytesOf(text)), options)) {
        expect(batch.frames.length).toBeLessThan(5000);
        frameCount += batch.frames.length;
      }
      expect(frameCount).toBe(10_000);
    }
  });

  it('pass long whitespace without keeping it', async () => {
    const blanks = `${' '.repeat(70_000)}\n`.repeat(5);
    const text = `${blanks}{"a":1,${blanks}"b":[${blanks}]}${blanks}{"a":2}${blanks}`;
    const whole = await collect(text, { windowBytes: 64 });
    expect(whole.frames).toMatchObject([
      { kind: 'json', line: 6 },
      { kind: 'json', line: 21, text: '{"a":2}' },
    ]);
    expect(await collect(text, { windowBytes: 64 }, [999])).toEqual(whole);
  });
});
