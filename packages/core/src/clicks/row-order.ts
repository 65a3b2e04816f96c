import { BITS } from './activity-columns.ts';
import type { ActivityStore } from './activity-store.ts';
import { TICKS_PER_SECOND, ticksOf } from './instant.ts';

/** Orders rows by time (none last), then family, then key: the same for every order of arrival. */
export function compareRows(store: ActivityStore, a: number, b: number): number {
  return compareTimes(store, a, b) || compareFamilies(store, a, b) || compareKeys(store, a, b);
}

/** Orders rows by instant only; rows without time are equal and come last. */
export function compareTimes(store: ActivityStore, a: number, b: number): number {
  const first = store.seconds.get(a);
  const second = store.seconds.get(b);
  if (first !== second) {
    if (Number.isNaN(first)) return Number.isNaN(second) ? 0 : 1;
    return Number.isNaN(second) ? -1 : first - second;
  }
  const { fraction } = store.columns;
  return ticksOf(fraction.get(a)) - ticksOf(fraction.get(b));
}

/** Time from row a to row b in 100 ns; NaN when one has no time. */
export function ticksBetween(store: ActivityStore, a: number, b: number): number {
  const { fraction } = store.columns;
  const seconds = store.seconds.get(b) - store.seconds.get(a);
  return seconds * TICKS_PER_SECOND + ticksOf(fraction.get(b)) - ticksOf(fraction.get(a));
}

function compareFamilies(store: ActivityStore, a: number, b: number): number {
  const { bits } = store.columns;
  return BITS.family(bits.get(a)) - BITS.family(bits.get(b));
}

function compareKeys(store: ActivityStore, a: number, b: number): number {
  const { key0, key1, key2, key3, keyPrefix } = store.columns;
  return (
    key0.get(a) - key0.get(b) ||
    key1.get(a) - key1.get(b) ||
    key2.get(a) - key2.get(b) ||
    key3.get(a) - key3.get(b) ||
    compareTexts(
      store.strings.text(keyPrefix.get(a)) ?? '',
      store.strings.text(keyPrefix.get(b)) ?? '',
    )
  );
}

/** Orders by UTF-16 unit: the same in every locale. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
