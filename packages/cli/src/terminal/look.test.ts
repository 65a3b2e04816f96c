import { expect, it } from 'vitest';
import { lookOf, tone } from './look.ts';

it.each([
  [{}, {}, { columns: 80, colour: false }],
  [{ columns: 200 }, {}, { columns: 80, colour: false }],
  [{ isTTY: true, columns: 100 }, {}, { columns: 100, colour: true }],
  [{ isTTY: true, columns: 20 }, {}, { columns: 40, colour: true }],
  [{ isTTY: true, columns: 500 }, {}, { columns: 140, colour: true }],
  [{ isTTY: true, columns: 80 }, { NO_COLOR: '1' }, { columns: 80, colour: false }],
  [{ isTTY: true, columns: 80 }, { NO_COLOR: '' }, { columns: 80, colour: true }],
  [{ isTTY: true, columns: 80 }, { TERM: 'dumb' }, { columns: 80, colour: false }],
])('%j with %j looks like %j', (stream, environment, look) => {
  expect(lookOf(stream, environment)).toEqual(look);
});

it('colours where there is colour', () => {
  expect(tone({ columns: 80, colour: false }, 'bad', 'x')).toBe('x');
  expect(tone({ columns: 80, colour: true }, 'bad', 'x')).toBe('\u001b[1;31mx\u001b[0m');
});
