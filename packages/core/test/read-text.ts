import { byteSourceFrom } from '../src/bytes/byte-source.ts';
import type { OpenedSource } from '../src/read/open-source.ts';
import { readActivitiesOf } from '../src/read/read-activities.ts';
import type { ReadItem } from '../src/read/read-items.ts';
import type { ReadOptions, RecordsOptions } from '../src/read/read-options.ts';
import { readRecordsOf } from '../src/read/read-records.ts';
import type { SourceSummary } from '../src/read/source-summary.ts';

/** What one reading gave, sorted by kind. */
export interface Reading {
  readonly items: readonly ReadItem[];
  readonly of: <Kind extends ReadItem['kind']>(kind: Kind) => Extract<ReadItem, { kind: Kind }>[];
  /** Summary of the only source. */
  readonly source: SourceSummary;
}

export function sourceOf(text: string | Uint8Array, name = 'export'): OpenedSource {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { name, bytes: byteSourceFrom([bytes]) };
}

/** Reads a text as if it were a file. */
export async function readText(
  text: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Reading> {
  return collected(readActivitiesOf([sourceOf(text)], options));
}

export async function readRecordsIn(
  text: string | Uint8Array,
  options: RecordsOptions = {},
): Promise<Reading> {
  return collected(readRecordsOf([sourceOf(text)], options));
}

export async function collected(reading: AsyncIterable<ReadItem>): Promise<Reading> {
  const items: ReadItem[] = [];
  for await (const item of reading) {
    // The view is gone with the next item.
    items.push('raw' in item ? { ...item, raw: item.raw.slice() } : item);
  }
  const of = <Kind extends ReadItem['kind']>(kind: Kind) =>
    items.filter((item): item is Extract<ReadItem, { kind: Kind }> => item.kind === kind);
  const source = of('source')[0]?.source;
  if (!source) throw new Error('no source item');
  return { items, of, source };
}
