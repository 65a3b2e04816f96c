import { expect, test } from 'vitest';
import { didYouMean, nearestWord } from './nearest-word.ts';

test('the nearest word is the one with the fewest wrong letters', () => {
  expect(nearestWord('x-observd', ['x-documented', 'x-observed', 'x-from'])).toBe('x-observed');
  expect(nearestWord('URL', ['Uri', 'Url'])).toBe('Url');
});

test('nothing is near when more than half of the letters are wrong', () => {
  expect(nearestWord('banana', ['x-observed', 'type'])).toBeNull();
  expect(didYouMean('banana', ['x-observed'])).toBe('');
  expect(didYouMean('typ', [])).toBe('');
});
