import { expect, it } from 'vitest';
import { progressOn } from './progress.ts';

function shown(isTTY: boolean, times: readonly number[], name = 'a.csv'): readonly string[] {
  const written: string[] = [];
  const stream = { isTTY, columns: 40, write: (text: string) => written.push(text) };
  let now = 0;
  const progress = progressOn(
    stream,
    (text) => text.toUpperCase(),
    () => now,
  );
  for (const time of times) {
    now = time;
    progress.show({ source: name, bytes: 1_500_000, records: 12_345 });
  }
  progress.clear();
  return written;
}

it('says nothing where nobody looks, and nothing that is over at once', () => {
  expect(shown(false, [1000])).toEqual([]);
  expect(shown(true, [100, 300])).toEqual([]);
});

it('keeps one line, safe to print and within the screen, and wipes it', () => {
  expect(shown(true, [500, 510, 700])).toEqual([
    '\r\u001b[Kreading A.CSV: 1.5 MB, 12,345 records',
    '\r\u001b[Kreading A.CSV: 1.5 MB, 12,345 records',
    '\r\u001b[K',
  ]);
  const [line = ''] = shown(true, [500], 'x'.repeat(100));
  expect(line.slice('\r\u001b[K'.length)).toHaveLength(39);
});

it('tells the sum of several sources', () => {
  const written: string[] = [];
  const stream = { isTTY: true, write: (text: string) => written.push(text) };
  let now = 0;
  const progress = progressOn(
    stream,
    (text) => text,
    () => now,
  );
  progress.show({ source: 'a.csv', bytes: 1_000_000, records: 10 });
  progress.show({ source: 'b.csv', bytes: 1_000_000, records: 10 });
  progress.show({ source: 'a.csv', bytes: 3_000_000, records: 30 });
  now = 500;
  progress.show({ source: 'b.csv', bytes: 1_200_000, records: 12 });
  expect(written).toEqual(['\r\u001b[Kreading 2 files: 4.2 MB, 42 records']);
});
