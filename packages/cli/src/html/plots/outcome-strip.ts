import { barX } from '@observablehq/plot';
import type { Report } from '@timeofclick/core';
import { numberText } from '../../terminal/number-text.ts';
import { html, type Markup } from '../markup.ts';
import { OUTCOME_GROUPS } from '../outcome-groups.ts';
import { CANVASES, drawing } from './drawing.ts';
import { outcomePieces } from './outcome-pieces.ts';

const HEIGHT = 20;

/** All people as one bar, cut by outcome; the cards above it are its legend and its numbers. */
export function outcomeStrip(people: Report['people'], id: string): Markup | null {
  if (people.total === 0) return null;
  const counts = OUTCOME_GROUPS.map(({ key, short }) => `${numberText(people[key])} ${short}`);
  const alternative = { id, title: 'People by outcome', description: `${counts.join(', ')}.` };
  const drawings = CANVASES.map((canvas) =>
    drawing(canvas, alternative, {
      height: HEIGHT,
      margin: 1,
      x: { domain: [0, people.total], axis: null },
      y: { type: 'band', domain: [0], axis: null, padding: 0 },
      color: { type: 'identity' },
      marks: [
        barX(outcomePieces(people, 0), {
          y: 'place',
          x1: 'from',
          x2: 'to',
          fill: 'fill',
          stroke: 'stroke',
          insetLeft: 1,
          insetRight: 1,
        }),
      ],
    }),
  );
  return html`<div class="strip">${drawings}</div>`;
}
