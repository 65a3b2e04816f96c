import { expect, it } from 'vitest';
import { numberText } from './number-text.ts';

it.each([0, 7, 999, 1000, 12_345, 999_999, 1_000_000, 1_234_567_890, 0.5, 1234.5])(
  'writes %d as American English does',
  (value) => {
    expect(numberText(value)).toBe(value.toLocaleString('en-US'));
  },
);
