import { type ClickTable, firstOf, personOf, urlOf } from '../clicks/click-table.ts';
import { NO_GROUP, sortByGroup } from '../clicks/counting-sort.ts';
import { freeMemory } from '../clicks/free-memory.ts';
import { TICKS_PER_SECOND } from '../clicks/instant.ts';
import { compareTexts, ticksBetween } from '../clicks/row-order.ts';

/** Nobody opens so many links, and no office so many people's, in so short a time by hand. */
const MANY = 5;
const WINDOW_TICKS: number = 10 * TICKS_PER_SECOND;
const SEVERAL = 0xffffffff;

/** Clicks that came faster than people click. */
export interface ScannerBurst {
  readonly reason: 'many-urls' | 'many-people';
  /** Different URLs, or people. */
  readonly count: number;
  readonly ticks: number;
  /** Number of the one address of these clicks, 0 when there are several or none. */
  readonly address: number;
  /** Whether nobody else clicked from it, in all that was read. */
  readonly aloneAtAddress: boolean;
}

/** The bursts by person (the folded number of the user). Looks at all clicks, whatever the filters. */
export function scannersOf(clicks: ClickTable): ReadonlyMap<number, ScannerBurst> {
  const bursts = new Map<number, ScannerBurst>();
  const addressOf = (click: number): number => firstOf(clicks, click, 'address');
  const person = (click: number): number => personOf(clicks, click);
  let oneOf: Uint32Array | null = null;
  for (const own of fastGroups(clicks, addressOf)) {
    const burst = fastest(clicks, own, person);
    if (burst === null) continue;
    const { count, ticks } = burst;
    const address = addressOf(own[0] as number);
    const found = { reason: 'many-people', count, ticks, address, aloneAtAddress: false } as const;
    for (const click of burst.clicks) {
      const who = person(click);
      const known = bursts.get(who);
      if (who !== 0 && (known === undefined || isFaster(clicks, found, known))) {
        bursts.set(who, found);
      }
    }
  }
  for (const own of fastGroups(clicks, person)) {
    const burst = fastest(clicks, own, (click) => urlOf(clicks, click));
    if (burst === null) continue;
    const address = commonAddress(burst.clicks, addressOf);
    oneOf ??= onlyPersonOf(clicks, addressOf);
    const aloneAtAddress = address !== 0 && oneOf[address] !== SEVERAL;
    const { count, ticks } = burst;
    bursts.set(person(own[0] as number), {
      reason: 'many-urls',
      count,
      ticks,
      address,
      aloneAtAddress,
    });
  }
  if (oneOf !== null) freeMemory(oneOf);
  return bursts;
}

/** A person may be in bursts from several addresses: the largest is told, then the fastest. */
function isFaster(clicks: ClickTable, a: ScannerBurst, b: ScannerBurst): boolean {
  const { strings } = clicks.store;
  const order =
    b.count - a.count ||
    a.ticks - b.ticks ||
    compareTexts(strings.text(a.address) ?? '', strings.text(b.address) ?? '');
  return order < 0;
}

/** The one person of each address, SEVERAL for more. */
function onlyPersonOf(clicks: ClickTable, addressOf: (click: number) => number): Uint32Array {
  const one = new Uint32Array(clicks.store.strings.size + 1);
  for (let click = 0; click < clicks.count; click++) {
    const address = addressOf(click);
    const who = personOf(clicks, click);
    if (who === 0 || one[address] === who) continue;
    one[address] = one[address] === 0 ? who : SEVERAL;
  }
  return one;
}

/** Clicks with a time by an id that is not 0: groups with MANY clicks in a window, in order of time. */
function* fastGroups(clicks: ClickTable, idOf: (click: number) => number): Generator<Uint32Array> {
  const numbers = fastIds(clicks, idOf);
  if (numbers.size === 0) return;
  const groupOf = new Uint32Array(clicks.withTime);
  for (let click = 0; click < clicks.withTime; click++) {
    groupOf[click] = numbers.get(idOf(click)) ?? NO_GROUP;
  }
  const { items, start } = sortByGroup(groupOf, numbers.size);
  freeMemory(groupOf);
  for (let group = 0; group < numbers.size; group++) {
    yield items.subarray(start[group], start[group + 1]);
  }
  freeMemory(items);
  freeMemory(start);
}

/** Numbers the ids of which MANY clicks lie within the window, whatever they are of: very few. */
function fastIds(clicks: ClickTable, idOf: (click: number) => number): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  /** Clicks within the window that ends with the current one, by id. */
  const near = new Uint32Array(clicks.store.strings.size + 1);
  for (let from = 0, to = 0; to < clicks.withTime; to++) {
    const id = idOf(to);
    near[id] = (near[id] as number) + 1;
    for (; ticksOver(clicks, from, to) > WINDOW_TICKS; from++) {
      const past = idOf(from);
      near[past] = (near[past] as number) - 1;
    }
    if (near[id] === MANY && id !== 0 && !numbers.has(id)) numbers.set(id, numbers.size);
  }
  freeMemory(near);
  return numbers;
}

/** The most different ids within the window, in the shortest time. @returns null for fewer than MANY */
function fastest(
  clicks: ClickTable,
  ordered: Uint32Array,
  idOf: (click: number) => number,
): { readonly count: number; readonly ticks: number; readonly clicks: Uint32Array } | null {
  const seen = new Map<number, number>();
  let best = { count: MANY - 1, ticks: 0, from: 0, to: 0 };
  let from = 0;
  for (let to = 0; to < ordered.length; to++) {
    const click = ordered[to] as number;
    const id = idOf(click);
    if (id === 0) continue;
    seen.set(id, (seen.get(id) ?? 0) + 1);
    let ticks = ticksOver(clicks, ordered[from] as number, click);
    // A first click whose id comes again adds nothing but time.
    while (ticks > WINDOW_TICKS || isRepeated(seen, idOf(ordered[from] as number))) {
      drop(seen, idOf(ordered[from++] as number));
      ticks = ticksOver(clicks, ordered[from] as number, click);
    }
    if (seen.size > best.count || (seen.size === best.count && ticks < best.ticks)) {
      best = { count: seen.size, ticks, from, to: to + 1 };
    }
  }
  if (best.to === 0) return null;
  return { count: best.count, ticks: best.ticks, clicks: ordered.subarray(best.from, best.to) };
}

/** From one click to a later one. */
function ticksOver({ store, timed }: ClickTable, from: number, to: number): number {
  return ticksBetween(store, timed[from] as number, timed[to] as number);
}

/** Clicks without id are dropped as well. */
function isRepeated(seen: ReadonlyMap<number, number>, id: number): boolean {
  return id === 0 || (seen.get(id) as number) > 1;
}

function drop(seen: Map<number, number>, id: number): void {
  const left = (seen.get(id) ?? 1) - 1;
  if (left === 0) seen.delete(id);
  else seen.set(id, left);
}

function commonAddress(burst: Uint32Array, addressOf: (click: number) => number): number {
  const address = addressOf(burst[0] as number);
  return burst.every((click) => addressOf(click) === address) ? address : 0;
}
