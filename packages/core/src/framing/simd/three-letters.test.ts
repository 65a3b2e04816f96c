import { expect, it } from 'vitest';
import { threesOf } from './three-letters.ts';

const told = (...words: string[]) => threesOf(words.map((word) => new TextEncoder().encode(word)));

it('tells words by letters that they share', () => {
  const [time, malicious, other] = told('clicktime', 'maliciousurlclick', 'resultindex');
  expect(time?.group).toBe(malicious?.group);
  expect(time?.letters).toEqual(malicious?.letters);
  expect(other?.group).not.toBe(time?.group);
});

it('tells no word by other signs than letters', () => {
  expect(told('in 4 of 9 clicks')[0]?.at).toBe('in 4 of 9 c'.length);
  expect(() => told('a b c d')).toThrow('three letters');
});
