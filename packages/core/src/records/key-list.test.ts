import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeyList, keyListOf } from './key-list.ts';

const lengthOf = ({ keys }: KeyList) => keys.length;

test('objects with the same keys in the same order share a list from the second on, others do not', () => {
  keyListOf({ Id: '0', Url: 'a' });
  const list = keyListOf({ Id: '1', Url: 'a' });
  expect(keyListOf({ Id: '2', Url: null })).toBe(list);
  for (const other of [{ Url: 'a', Id: '1' }, { Id: '1' }, { Id: '1', Url: 'a', More: 1 }, {}]) {
    expect(keyListOf(other)).not.toBe(list);
    expect(keyListOf(other).keys).toEqual(Object.keys(other));
  }
});

test('works a thing out once for a list', () => {
  let times = 0;
  const counting = (list: KeyList) => {
    times++;
    return lengthOf(list);
  };
  keyListOf({ a: 1, b: 2 });
  expect(keyListOf({ a: 3, b: 4 }).get(counting)).toBe(2);
  expect(keyListOf({ a: 5, b: 6 }).get(counting)).toBe(2);
  expect(times).toBe(1);
  expect(keyListOf({ a: 1 }).get(counting)).toBe(1);
});

test('has the keys of every object, however many there were', () => {
  const key = fc.oneof(
    fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', '1'),
    fc.string(),
  );
  const object = fc
    .array(key)
    .map(
      (keys) => JSON.parse(`{${keys.map((one) => `${JSON.stringify(one)}:1`).join()}}`) as object,
    );
  const hasItsKeys = fc.property(object, (one) => {
    expect(keyListOf(one).keys).toEqual(Object.keys(one));
    expect(keyListOf(one).get(lengthOf)).toBe(Object.keys(one).length);
  });
  fc.assert(hasItsKeys);
  for (let at = 0; at < 20_000; at++) keyListOf({ [`hostile ${at}`]: at, ['x'.repeat(100)]: at });
  fc.assert(hasItsKeys);
  const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`key ${at}`, at]));
  expect(keyListOf(many).keys).toEqual(Object.keys(many));
});

test('forgets lists when there are too many, and knows the next ones again', () => {
  keyListOf({ Id: 0, Url: 1 });
  const list = keyListOf({ Id: 1, Url: 2 });
  for (let at = 0; at < 20_000; at++) keyListOf({ [`other ${at}`]: at });
  expect(keyListOf({ Id: 3, Url: 4 })).not.toBe(list);
  expect(keyListOf({ Id: 5, Url: 6 })).toBe(keyListOf({ Id: 7, Url: 8 }));
});
