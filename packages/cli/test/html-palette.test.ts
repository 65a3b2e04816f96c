import { describe, expect, it } from 'vitest';
import { DARK, LIGHT } from '../src/html/style/palette.ts';
import { contrast, distance, lightness, SIGHTS } from './harness/colour-sight.ts';

const OUTCOMES = ['reached', 'mayHave', 'stopped'] as const;
const PAIRS = [
  ['reached', 'mayHave'],
  ['mayHave', 'stopped'],
  ['reached', 'stopped'],
] as const;

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('%s', (_, palette) => {
  it('text can be read on what is behind it (4.5)', () => {
    const pairs = [
      ['ink', 'paper'],
      ['muted', 'paper'],
      ['ink', 'wash'],
      ['muted', 'wash'],
      ['ink', 'mayHave-soft'],
      ...OUTCOMES.map((outcome) => [outcome, 'paper'] as const),
    ] as const;
    for (const [front, behind] of pairs) {
      expect(contrast(palette[front], palette[behind]), `${front} on ${behind}`).toBeGreaterThan(
        4.5,
      );
    }
  });

  it('outlines, lines and bars stand out from the page and from their own filling (3)', () => {
    for (const name of [...OUTCOMES, 'other-line', 'axis'] as const) {
      expect(contrast(palette[name], palette.paper), name).toBeGreaterThan(3);
    }
    for (const [line, filling] of [
      ['mayHave', 'mayHave-soft'],
      ['stopped', 'stopped-soft'],
      ['other-line', 'other'],
    ] as const) {
      expect(contrast(palette[line], palette[filling]), filling).toBeGreaterThan(2.9);
    }
  });

  it.each(Object.keys(SIGHTS))('outcomes look different with %s sight', (sight) => {
    for (const [a, b] of PAIRS) {
      expect(distance(palette[a], palette[b], sight), `${a} and ${b}`).toBeGreaterThan(25);
    }
  });
});

it('on paper without colours the full area is dark, and those with an outline are light', () => {
  expect(lightness(LIGHT.reached)).toBeLessThan(45);
  for (const name of ['mayHave-soft', 'stopped-soft', 'other'] as const)
    expect(lightness(LIGHT[name])).toBeGreaterThan(80);
});
