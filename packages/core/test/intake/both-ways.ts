import { expect } from 'vitest';
import { prepareScanner } from '../../src/intake/simd/prepared-scanner.ts';
import { readActivitiesOf } from '../../src/read/read-activities.ts';
import type { ReadItem } from '../../src/read/read-items.ts';
import type { ReadOptions } from '../../src/read/read-options.ts';
import { ReportBuilder } from '../../src/report/report-builder.ts';
import { sourceOf } from '../read-text.ts';

/** What a builder knows, apart from the numbers of rows and strings. */
export function contentOf(builder: ReportBuilder): unknown {
  return [builder.build(), builder.people(), rowsOf(builder)];
}

function rowsOf(builder: ReportBuilder): string[] {
  const { activities } = ReportBuilder.merge([builder]).toState();
  const texts = textsOf(activities.strings.bytes, activities.strings.count);
  return Array.from({ length: activities.rows }, (_, row) =>
    JSON.stringify(
      Object.entries(activities.columns).map(([name, column]) => {
        const isNumber = /^(?:key\d|hash\d|fraction|bits)$/.test(name);
        return isNumber ? column[row] : texts[column[row] as number];
      }),
    ),
  ).sort();
}

function textsOf(bytes: Uint8Array, count: number): (string | null)[] {
  const texts: (string | null)[] = [null];
  for (let at = 0; texts.length <= count; ) {
    let head = 0;
    let byte = 128;
    for (let scale = 1; byte >= 128; scale *= 128) {
      byte = bytes[at++] as number;
      head += (byte % 128) * scale;
    }
    const width = head % 2 === 1 ? 2 : 1;
    const length = Math.floor(head / 2) * width;
    texts.push(Array.from(bytes.subarray(at, at + length)).join());
    at += length;
  }
  return texts;
}

const isClick = ({ kind }: ReadItem): boolean => kind === 'activity' || kind === 'duplicate';
const opened = (sources: readonly string[]) => sources.map((one, at) => sourceOf(one, `f${at}`));

/** From bytes, where that is possible. */
async function fromBytes(
  sources: readonly string[],
  options: ReadOptions,
): Promise<{ builder: ReportBuilder; items: number }> {
  const builder = new ReportBuilder();
  let items = 0;
  for await (const item of readActivitiesOf(opened(sources), { ...options, into: builder })) {
    if (isClick(item)) items++;
  }
  return { builder, items };
}

/** The short way is the same in WebAssembly and without. */
export async function bothWays(
  sources: readonly string[],
  options: ReadOptions = {},
): Promise<{ long: ReportBuilder; short: ReportBuilder; items: number; taken: number }> {
  const long = new ReportBuilder();
  let items = 0;
  for await (const item of readActivitiesOf(opened(sources), options)) {
    long.add(item);
    if (isClick(item)) items++;
  }
  await prepareScanner();
  const short = await fromBytes(sources, options);
  const global = globalThis as { WebAssembly?: unknown };
  const { WebAssembly: api } = global;
  global.WebAssembly = undefined;
  const twin = await fromBytes(sources, options).finally(() => {
    global.WebAssembly = api;
  });
  expect([twin.items, rowsOf(twin.builder)]).toEqual([short.items, rowsOf(short.builder)]);
  return { long, short: short.builder, items, taken: items - short.items };
}
