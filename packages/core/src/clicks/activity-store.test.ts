import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditClick } from '../../test/invented-items.ts';
import { activityKey } from '../activity/activity-key.ts';
import type { UrlTimeOfClickActivity } from '../gen/types.ts';
import { BITS } from './activity-columns.ts';
import { ActivityStore } from './activity-store.ts';

function add(store: ActivityStore, activity: UrlTimeOfClickActivity): number {
  return store.add(activityKey(activity), activity);
}

/** Everything that a store says, in no order. */
function contentOf(store: ActivityStore): string[] {
  const { strings, columns } = store;
  return Array.from({ length: store.size }, (_, row) =>
    JSON.stringify({
      user: strings.text(columns.user.get(row)),
      url: strings.text(columns.url.get(row)),
      address: strings.text(columns.address.get(row)),
      seconds: store.seconds.get(row),
      conflict: BITS.conflict(columns.bits.get(row)),
      key: [columns.key0, columns.key1, columns.key2, columns.key3].map((key) => key.get(row)),
      prefix: strings.text(columns.keyPrefix.get(row)),
    }),
  ).sort();
}

const original = auditClick('blocked', 'a.reyes@contoso.com', '2026-03-03T09:00:00Z');
const copies = [
  original,
  { ...original, urlAsSent: 'https://other.example/' },
  { ...original, userIp: '203.0.113.8' },
  { ...original, appName: 'Mail' },
  { ...original, userIp: null },
  auditClick('pending', 'b.holm@contoso.com', null),
];

describe('ActivityStore', () => {
  test('has the keys that were added, in every form of key', () => {
    const guid = `tenant:${'0f'.repeat(4)}-1111-4222-8333-444455556666`;
    const hash = `tenant:${'0f'.repeat(16)}`;
    const keys = [guid, hash, 'tenant:neither'];
    const store = new ActivityStore();
    expect(keys.map((key) => store.has(key))).toEqual([false, false, false]);
    for (const key of keys) store.add(key, original);
    expect(keys.map((key) => store.has(key))).toEqual([true, true, true]);
    expect(store.has(guid.replace('tenant', 'other'))).toBe(false);
    expect(store.has(guid.replace('6666', '6667'))).toBe(false);
  });

  test('one row per key; an equal copy is no conflict', () => {
    const store = new ActivityStore();
    expect(add(store, original)).toBe(0);
    expect(add(store, { ...original, urlAsSent: null })).toBe(0);
    expect(store.size).toBe(1);
    expect(BITS.conflict(store.columns.bits.get(0))).toBe(false);
  });

  test('of different copies the richer one is kept', () => {
    for (const order of [
      [original, { ...original, userIp: null }],
      [{ ...original, userIp: null }, original],
    ]) {
      const store = new ActivityStore();
      for (const copy of order) add(store, copy);
      expect(store.strings.text(store.columns.address.get(0))).toBe('203.0.113.7');
      expect(BITS.conflict(store.columns.bits.get(0))).toBe(true);
    }
  });

  test('any order, split and nesting of merges gives the same rows', () => {
    const someCopies = fc.array(fc.constantFrom(...copies), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(someCopies, { minLength: 1, maxLength: 4 }), fc.gen(), (parts, gen) => {
        const whole = new ActivityStore();
        for (const activity of parts.flat()) add(whole, activity);
        const shuffled = gen(fc.shuffledSubarray, parts, { minLength: parts.length });
        const merged = new ActivityStore();
        for (const part of shuffled) {
          const store = new ActivityStore();
          for (const activity of part.toReversed()) add(store, activity);
          merged.absorb(structuredClone(store.toState()));
        }
        expect(contentOf(merged)).toEqual(contentOf(whole));
      }),
    );
  });

  test('knows its keys and strings again after it gave their memory back', () => {
    const store = new ActivityStore();
    for (const copy of copies) add(store, copy);
    const before = contentOf(store);
    for (const again of copies) {
      store.rest();
      add(store, again);
      store.rest();
      expect(store.has(activityKey(again))).toBe(true);
    }
    expect(contentOf(store)).toEqual(before);
    store.rest();
    expect(add(store, { ...original, id: null, url: 'https://new.example/' })).toBe(2);
  });

  test('holds many rows', () => {
    const store = new ActivityStore();
    for (let id = 0; id < 20_000; id++) {
      const guid = `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
      expect(store.add(`contoso:${guid}`, original)).toBe(id);
    }
    expect(store.add('contoso:00000000-0000-4000-8000-000000012345', original)).toBe(12_345);
  });
});
