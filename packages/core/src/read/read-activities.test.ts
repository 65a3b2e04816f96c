import { describe, expect, test } from 'vitest';
import { collected, readText, sourceOf } from '../../test/read-text.ts';
import { type ByteSource, byteSourceFrom } from '../bytes/byte-source.ts';
import { SourceError } from '../bytes/source-error.ts';
import { readActivitiesOf } from './read-activities.ts';
import type { ReadItem } from './read-items.ts';
import { SeenKeys } from './seen-keys.ts';

const guid = (at: number) => `3f2a7c11-58d0-4b7e-9c1d-${String(at).padStart(12, '0')}`;
const click = (at: number, more: object = {}) => ({
  Id: guid(at),
  RecordType: 41,
  CreationTime: '2026-03-03T10:00:00',
  Operation: 'TIUrlClickData',
  UserId: 'm.lindqvist@contoso.com',
  Url: `https://payroll.fabrikam.example/s/${at}`,
  UrlClickAction: 2,
  TimeOfClick: `2026-03-03T09:00:0${at % 10}`,
  ...more,
});
const login = { RecordType: 15, Operation: 'UserLoggedIn', UserId: 'd.okafor@contoso.com' };
const lines = (...values: unknown[]) =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

const kindsOf = (items: readonly ReadItem[]) => items.map(({ kind }) => kind);

describe('readActivitiesOf', () => {
  test('gives activities, what is wrong, and a summary at the end', async () => {
    const text = lines(click(1), login, '{broken', click(2), { hello: 'world' }, click(1), '');
    const { items, source } = await readText(text, { strict: true });
    expect(kindsOf(items)).toEqual([
      'activity',
      'unreadable',
      'activity',
      'rejected',
      'duplicate',
      'source',
    ]);
    expect(source.counts).toMatchObject({
      records: 6,
      activities: 2,
      duplicates: 1,
      otherRecordTypes: 1,
      rejected: 1,
      unreadable: 1,
    });
  });

  test.each([{}, { strict: true }])('says where each record was, %o', async (options) => {
    const { of } = await readText(lines(login, click(1), '', click(2)), options);
    expect(of('activity').map(({ at }) => [at.index, at.line, at.nth])).toEqual([
      [1, 2, 1],
      [2, 4, 1],
    ]);
  });

  test('counts records inside a message, and moves what is behind them', async () => {
    const hub = (row: object) => ({ category: 'AdvancedHunting-CloudAppEvents', properties: row });
    const message = { records: [1, 2, 3].map((at) => hub({ RawEventData: click(at) })) };
    const { of, source } = await readText(lines(login, [click(4), click(5)], click(6), login), {
      strict: true,
    });
    expect(of('activity').map(({ at }) => `${at.index} ${at.line}#${at.nth}`)).toEqual([
      '1 2#1',
      '2 2#2',
      '3 3#1',
    ]);
    expect(source.counts.records).toBe(5);
    const hubs = await readText(lines(message, message, login));
    expect(hubs.source.counts).toMatchObject({ records: 7, activities: 3, duplicates: 3 });
  });

  test('keeps the raw bytes of what it yields until the next item', async () => {
    const texts: string[] = [];
    for await (const item of readActivitiesOf([sourceOf(lines(click(1), '{x', click(2)))])) {
      if ('raw' in item) texts.push(new TextDecoder().decode(item.raw));
    }
    expect(texts).toEqual([JSON.stringify(click(1)), '{x', JSON.stringify(click(2))]);
  });

  test('since and until look at the click, and leave nothing else out', async () => {
    const timeless = { ...click(3), TimeOfClick: null };
    const text = lines(click(1), click(2), timeless, login, '{x');
    const { of, source } = await readText(text, {
      since: '2026-03-03T09:00:02Z',
      until: '2026-03-03T09:00:03Z',
    });
    expect(of('activity').map(({ activity }) => activity.id)).toEqual([guid(2)]);
    expect(source.counts).toMatchObject({ records: 3, activities: 1, outsidePeriod: 2 });
    expect(source.period).toEqual({ first: '2026-03-03T09:00:02Z', last: '2026-03-03T09:00:02Z' });
  });

  test('seen is asked just before an activity is yielded, and may take its time', async () => {
    const log: string[] = [];
    const keys = new SeenKeys();
    const seen = {
      async add(key: string) {
        await Promise.resolve();
        log.push(`add ${key.slice(-1)}`);
        return keys.add(key);
      },
    };
    const text = lines(click(1), { ...click(2), Url: [7] }, click(1));
    for await (const item of readActivitiesOf([sourceOf(text)], { seen })) {
      if (item.kind !== 'source') log.push(item.kind);
    }
    expect(log).toEqual(['add 1', 'activity', 'rejected', 'add 1', 'duplicate']);
  });

  test('the same click in two sources is a duplicate in the second', async () => {
    const items: ReadItem[] = [];
    const sources = [sourceOf(lines(click(1)), 'a'), sourceOf(lines(click(1)), 'b')];
    for await (const item of readActivitiesOf(sources)) items.push(item);
    expect(kindsOf(items)).toEqual(['activity', 'source', 'duplicate', 'source']);
  });

  test('others are yielded when asked for', async () => {
    const { of } = await readText(lines(click(1), login), { others: true });
    expect(of('record')).toMatchObject([{ recordType: 15, record: login, activity: null }]);
  });

  test('fast mode says that it ran, and what it did not look at is not counted', async () => {
    const odd = { ...login, RecordType: 99_999, UserType: 99, user_key: 'x' };
    const fast = await readText(lines(click(1), odd));
    const strict = await readText(lines(click(1), odd), { strict: true });
    expect([fast.source.mode, strict.source.mode]).toEqual(['fast', 'strict']);
    expect(fast.source.deviations.unknownValues).toBe(0);
    expect(strict.source.deviations).toMatchObject({ unknownValues: 2, aliases: 3 });
    expect(fast.source.counts).toEqual(strict.source.counts);
    expect(fast.of('activity').map(({ activity }) => activity)).toEqual(
      strict.of('activity').map(({ activity }) => activity),
    );
  });

  test('an empty source is told of', async () => {
    for (const text of ['', '\n', '[]', '{"value":[]}']) {
      const { items, source } = await readText(text);
      expect(kindsOf(items)).toEqual(['source']);
      expect(source.issues).toEqual({ empty_source: 1 });
    }
  });

  test('an answer of the API instead of records shows its code', async () => {
    for (const text of [
      '{"error":{"code":"AF20055","message":"Start time and end time must both be specified"}}',
      "{'error':{'code':'AF20055','message':'Too many requests. Method=GetBlob'}}",
    ]) {
      const { of } = await readText(text);
      expect(of('unreadable')).toMatchObject([
        { issues: [{ code: 'api_error', params: { code: 'AF20055' } }] },
      ]);
    }
  });

  test('type and operation that disagree still tell a click, with a warning', async () => {
    const { of } = await readText(
      lines(click(1, { Operation: 'Other' }), click(2, { RecordType: 28 })),
    );
    expect(of('activity').map(({ issues }) => issues.map(({ code }) => code))).toEqual([
      expect.arrayContaining(['record_type_operation_disagree']),
      expect.arrayContaining(['record_type_operation_disagree']),
    ]);
    const silent = await readText(
      lines(click(3, { RecordType: null }), click(4, { Operation: '' })),
    );
    expect(
      silent.of('activity').flatMap(({ issues }) => issues.map(({ code }) => code)),
    ).not.toContain('record_type_operation_disagree');
  });

  test('a numbered result with a hole in it', async () => {
    const rows = [1, 2, 5].map((at) => `"${JSON.stringify(login).replaceAll('"', '""')}",${at}`);
    const { source } = await readText(['AuditData,ResultIndex', ...rows].join('\r\n'));
    expect(source).toMatchObject({
      mode: 'strict',
      framing: 'csv',
      shapes: { 'search-unified-audit-log': 3 },
      sequence: { rows: 3, first: 1, last: 5, missing: 2 },
    });
  });

  test('skipped rows of a CSV file count under its shape', async () => {
    const rows = Array.from(
      { length: 5 },
      () => `x,"${JSON.stringify(login).replaceAll('"', '""')}"`,
    );
    const { source } = await readText(['RecordId,AuditData', ...rows].join('\r\n'));
    expect(source).toMatchObject({
      mode: 'fast',
      counts: { records: 5, otherRecordTypes: 5 },
      shapes: { 'purview-csv': 5 },
    });
  });

  test('a source that breaks off gives its whole records first', async () => {
    const text = new TextEncoder().encode(lines(click(1), click(2), click(3)));
    let at = 0;
    const bytes: ByteSource = {
      async readInto(buffer) {
        if (at >= 500) throw new SourceError('gzip_truncated', 'cut', 321);
        const part = text.subarray(at, Math.min(at + 100, 500));
        buffer.set(part);
        at += part.length;
        return part.length;
      },
    };
    const { of } = await collected(readActivitiesOf([{ name: 'cut', bytes }]));
    expect(of('activity')).toHaveLength(1);
    expect(of('unreadable').at(-1)).toMatchObject({
      issues: [{ code: 'gzip_truncated', severity: 'error' }],
    });
  });

  test('any other failure of the bytes rejects', async () => {
    const bytes: ByteSource = { readInto: () => Promise.reject(new Error('plumbing')) };
    await expect(collected(readActivitiesOf([{ name: 'x', bytes }]))).rejects.toThrow('plumbing');
  });

  test('an abort rejects with its reason, also while bytes are awaited', async () => {
    const controller = new AbortController();
    const reason = new Error('enough');
    let closed = false;
    const bytes: ByteSource = {
      readInto: () => new Promise(() => {}),
      close: async () => {
        closed = true;
      },
    };
    const reading = collected(
      readActivitiesOf([{ name: 'hangs', bytes }], { signal: controller.signal }),
    );
    setTimeout(() => controller.abort(reason), 5);
    await expect(reading).rejects.toBe(reason);
    expect(closed).toBe(true);
    const { signal } = controller;
    await expect(readText(lines(click(1)), { signal })).rejects.toBe(reason);
  });

  test('progress is told at the end at least, and the hash asked for once', async () => {
    const told: unknown[] = [];
    let asked = 0;
    const source = {
      ...sourceOf(lines(click(1), login)),
      sha256: async () => {
        asked++;
        return 'f00d';
      },
    };
    const { source: summary } = await collected(
      readActivitiesOf([source], { onProgress: (progress) => told.push(progress) }),
    );
    expect(told.at(-1)).toEqual({ source: 'export', bytes: summary.bytes, records: 2 });
    expect([summary.sha256, asked]).toEqual(['f00d', 1]);
  });

  test('options that cannot be meant are refused before anything is read', () => {
    expect(() => readActivitiesOf([], { since: 'soon' })).toThrow(RangeError);
    expect(() => readActivitiesOf([], { shapes: ['nothing' as 'activity'] })).toThrow(RangeError);
  });

  test('a chosen shape is taken for objects that nothing tells', async () => {
    const row = { Url: 'https://fabrikam.example/s/1', Action: 'Blocked' };
    const { of } = await readText(lines(row), { shapes: ['safe-links-detail'] });
    expect(of('activity')).toMatchObject([{ activity: { family: 'detail', outcome: 'stopped' } }]);
    const none = await readText(lines(click(1)), {
      shapes: ['url-click-events', 'safe-links-detail'],
    });
    expect(none.source.counts).toMatchObject({ records: 1, rejected: 1 });
  });

  test('reads a source in chunks of any size', async () => {
    const text = new TextEncoder().encode(lines(click(1), login, click(2)));
    for (let size = 1; size < 40; size++) {
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        text.subarray(at * size, (at + 1) * size),
      );
      const { of } = await collected(
        readActivitiesOf([{ name: 'chunks', bytes: byteSourceFrom(chunks) }]),
      );
      expect(of('activity')).toHaveLength(2);
    }
  });
});
