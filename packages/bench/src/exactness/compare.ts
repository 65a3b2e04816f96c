import { setImmediate } from 'node:timers/promises';
import { byteSourceFrom, type ReadItem, readActivitiesOf } from '@timeofclick/core/read';
import { ReportBuilder } from '@timeofclick/core/report';
import type { Random } from '../data/random.ts';

/** Faults of bytes; whether balanced text is JSON is what only strict reading tells. */
const NOT_FRAMING = 'not_json';

const global = globalThis as { WebAssembly?: unknown };
const { WebAssembly: api } = global;

/** What one file held, for the count at the end. */
export interface Compared {
  readonly clicks: number;
  readonly skipped: number;
  readonly unreadable: number;
  /** What differs, or null. */
  readonly difference: string | null;
}

/**
 * Reads a source in fast mode with WebAssembly and without, and strictly. The first two must give
 * the same items, to the byte; the third the same clicks with their outcomes, and the same damage.
 * Clicks taken from their bytes must give the same report as these items.
 */
export async function compareWays(bytes: Uint8Array, random: Random): Promise<Compared> {
  const lengths = [random.below(4) === 0 ? 1 + random.below(5000) : bytes.length + 1];
  const fast = await itemsOf(bytes, lengths, false);
  global.WebAssembly = undefined;
  const [twin, takenByTwin] = await Promise.all([
    itemsOf(bytes, lengths, false),
    takenReport(bytes, lengths),
  ]).finally(() => {
    global.WebAssembly = api;
  });
  const taken = await takenReport(bytes, lengths);
  const report = reportOf(fast);
  const strict = await itemsOf(bytes, lengths, true);
  const difference =
    firstDifference('WebAssembly and JavaScript', fast.map(whole), twin.map(whole)) ??
    firstDifference('clicks, fast and strict', clicksOf(fast), clicksOf(strict)) ??
    firstDifference('damage, fast and strict', damageOf(fast), damageOf(strict)) ??
    firstDifference('reports, of items and from bytes', report, taken) ??
    firstDifference('reports, of items and from bytes in JavaScript', report, takenByTwin);
  const last = fast.at(-1);
  const counts = last?.kind === 'source' ? last.source.counts : null;
  return {
    clicks: clicksOf(fast).length,
    skipped: counts?.otherRecordTypes ?? 0,
    unreadable: counts?.unreadable ?? 0,
    difference,
  };
}

/** Items with their bytes, which are gone after each. */
type Kept = ReadItem & { readonly bytes?: string };

async function itemsOf(
  bytes: Uint8Array,
  lengths: readonly number[],
  strict: boolean,
): Promise<Kept[]> {
  const items: Kept[] = [];
  const source = { name: 'hostile', bytes: byteSourceFrom(chunksOf(bytes, lengths)) };
  for await (const item of readActivitiesOf([source], { strict, limits: { nesting: 100 } })) {
    const raw = 'raw' in item ? Buffer.from(item.raw).toString('latin1') : '';
    items.push({ ...item, ...('raw' in item ? { raw: new Uint8Array(0) } : {}), bytes: raw });
  }
  return items;
}

/** One text for each part, so that a difference is short. */
function partsOf(builder: ReportBuilder): string[] {
  return [...Object.entries(builder.build()), ...builder.people()].map((part) =>
    JSON.stringify(part),
  );
}

function reportOf(items: readonly ReadItem[]): string[] {
  const builder = new ReportBuilder();
  for (const item of items) builder.add(item);
  return partsOf(builder);
}

async function takenReport(bytes: Uint8Array, lengths: readonly number[]): Promise<string[]> {
  const builder = new ReportBuilder();
  const source = { name: 'hostile', bytes: byteSourceFrom(chunksOf(bytes, lengths)) };
  const options = { into: builder, limits: { nesting: 100 } };
  for await (const _ of readActivitiesOf([source], options));
  // WebAssembly that was asked for is compiled meanwhile, for the next file.
  await setImmediate();
  return partsOf(builder);
}

function* chunksOf(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const end = at + (lengths[turn % lengths.length] as number);
    yield bytes.subarray(at, end);
    at = end;
  }
}

const whole = (item: Kept): string => JSON.stringify(item);

function clicksOf(items: readonly Kept[]): string[] {
  return items.flatMap((item) => {
    if (item.kind !== 'activity' && item.kind !== 'duplicate') return [];
    const { kind, key, at, activity } = item;
    return [JSON.stringify([kind, key, at.line, at.byteOffset, activity])];
  });
}

function damageOf(items: readonly Kept[]): string[] {
  return items.flatMap((item) => {
    if (item.kind !== 'unreadable' || item.issues[0]?.code === NOT_FRAMING) return [];
    return [JSON.stringify([item.issues, item.at.line, item.at.byteOffset])];
  });
}

function firstDifference(what: string, one: string[], other: string[]): string | null {
  const at = one.findIndex((text, index) => text !== other[index]);
  if (at < 0 && one.length === other.length) return null;
  const index = at < 0 ? one.length : at;
  return `${what}: item ${index} of ${one.length} and ${other.length}:\n  ${one[index]}\n  ${other[index]}`;
}
