import { expect, test } from 'vitest';
import { SeenKeys } from './seen-keys.ts';

test('tells new keys from known ones, however many', () => {
  const keys = new SeenKeys();
  const key = (at: number) => `9f3b8c1e-5a77-4c6d-8e21-0b9d4f6a7c35:${at.toString(16)}`;
  for (let at = 0; at < 200_000; at++) {
    if (!keys.add(key(at))) throw new Error(`${key(at)} was new`);
  }
  expect(keys.size).toBe(200_000);
  for (let at = 0; at < 200_000; at += 7) {
    if (keys.add(key(at))) throw new Error(`${key(at)} was known`);
  }
  expect(keys.size).toBe(200_000);
});

test('every character counts, wherever it is', () => {
  const keys = new SeenKeys();
  const texts = ['', 'a', 'b', 'ab', 'ba', 'aa', 'aaa', '\u0100', '\u0001', '\ud800', '\udc00'];
  expect(texts.map((text) => keys.add(text))).toEqual(texts.map(() => true));
  expect(texts.map((text) => keys.add(text))).toEqual(texts.map(() => false));
});
