import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { answerOfTallies, type Tally } from '../answer.ts';
import { ARRAY, NDJSON, PURVIEW_CSV, textOfFile } from './frames.ts';
import { inventedRecords } from './records.ts';

const LENGTH = 300_000;

function textOf(frame: typeof NDJSON, seed: number, share: number, tallies: Tally[] = []): string {
  return [...textOfFile(inventedRecords(seed, share), frame, LENGTH, tallies)].join('');
}

test('the same seed gives the same bytes, another seed others', () => {
  expect(textOf(NDJSON, 41, 0.01)).toBe(textOf(NDJSON, 41, 0.01));
  expect(textOf(NDJSON, 42, 0.01)).not.toBe(textOf(NDJSON, 41, 0.01));
});

test('the data do not change unnoticed: figures of different data cannot be compared', () => {
  const hash = createHash('sha256');
  for (const share of [0.01, 1]) hash.update(textOf(NDJSON, 41, share));
  expect(hash.digest('hex').slice(0, 16)).toMatchInlineSnapshot(`"85d5efe576af764b"`);
});

test('each file is as long as asked for, and what is counted is in it', () => {
  const tallies: Tally[] = [];
  const text = textOf(NDJSON, 41, 1, tallies);
  expect(text.length).toBeGreaterThanOrEqual(LENGTH);
  expect(text.length).toBeLessThan(LENGTH + 5000);
  const records = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const parsed = records.map((record): Tally => [record.UserId, record.UrlClickAction ?? null, 1]);
  expect(records.every(({ RecordType: type }) => type === 41)).toBe(true);
  expect(answerOfTallies(parsed)).toEqual(answerOfTallies(tallies));
});

test('about one record of a hundred is a click, and no two of one person share a second', () => {
  const records = JSON.parse(textOf(ARRAY, 41, 0.01)) as Record<string, string>[];
  const clicks = records.filter(({ Operation: name }) => name === 'TIUrlClickData');
  expect(clicks.length / records.length).toBeGreaterThan(0.001);
  expect(clicks.length / records.length).toBeLessThan(0.03);
  const moments = clicks.map(({ UserId: user = '', TimeOfClick: at }) => `${user} ${at}`);
  expect(new Set(moments).size).toBe(moments.length);
});

test('a row of the CSV carries the record in its last cell, quotes doubled', () => {
  const [header, row = ''] = textOf(PURVIEW_CSV, 41, 0.01).split('\r\n');
  expect(header).toMatch(/^RecordId,.*,AuditData$/);
  const cell = row.slice(row.indexOf(',"') + 2, -1).replaceAll('""', '"');
  expect(row.startsWith(JSON.parse(cell).Id)).toBe(true);
});
