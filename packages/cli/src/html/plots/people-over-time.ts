import { dot, lineY, type Markish, text } from '@observablehq/plot';
import type { Page } from '../../report/page.ts';
import { numberText } from '../../terminal/number-text.ts';
import { FILLS, STROKES } from '../marks.ts';
import type { Markup } from '../markup.ts';
import type { OutcomeKey } from '../outcome-groups.ts';
import type { Arrival } from '../picture.ts';
import { type Alternative, type Canvas, drawing } from './drawing.ts';
import { endLabels } from './end-labels.ts';
import { figure } from './figure.ts';
import { type Curve, peopleAt, peopleCurves } from './people-curves.ts';
import type { TimeBins } from './time-bins.ts';
import { timeFrame } from './time-frame.ts';
import { timeName } from './time-ticks.ts';

const HEIGHT = 210;

/** Lines of how many people had clicked by when, one for each outcome; bins and times as in the plot of clicks. */
export function peopleOverTime(
  page: Page,
  arrivals: readonly Arrival[],
  time: TimeBins,
  id: string,
): Markup | null {
  const curves = peopleCurves(page, arrivals, time);
  if (curves.length === 0) return null;
  const title = 'People over time';
  const sums = curves.map(({ total, group }) => `${numberText(total)} ${group.short}`);
  const description = `By ${time.length} of their first click, up to ${sums.join(', ')}. Times in ${page.zone}.`;
  const ends = new Set(curves.flatMap(({ steps }) => steps.map((step) => step.time)));
  return figure({
    id,
    title,
    description,
    legend: [],
    draw: (canvas) => draw(curves, time, canvas, { id, title, description }),
    numbers: {
      columns: [`Before (${page.zone})`, ...curves.map(({ group }) => group.short)],
      rows: [...ends]
        .sort((a, b) => a - b)
        .map((end) => [
          timeName(end, time.length),
          ...curves.map((curve) => numberText(peopleAt(curve, end))),
        ]),
    },
  });
}

function draw(
  curves: readonly Curve[],
  time: TimeBins,
  canvas: Canvas,
  alternative: Alternative,
): Markup {
  const totals = curves.map(({ total }) => total);
  const frame = timeFrame(time, Math.max(...totals), HEIGHT, canvas);
  const shifts = endLabels(totals, frame.most, frame.rise, canvas.fontSize + 3);
  return drawing(canvas, alternative, {
    ...frame.options,
    height: HEIGHT,
    marks: [
      ...frame.behind,
      ...frame.before,
      // The worst outcome last, over the others.
      ...curves.toReversed().flatMap((curve) => curveMarks(curve, time)),
      ...curves.map(({ group, total }, index) =>
        text([total], {
          x: () => time.domain[1],
          y: (people: number) => people,
          text: (people: number) => `${numberText(people)} ${group.short}`,
          textAnchor: 'start',
          dx: 11,
          dy: shifts[index] ?? 0,
          fontSize: canvas.fontSize,
          fontWeight: 600,
        }),
      ),
    ],
  });
}

/** Lines that differ without colour. */
const LINES: Readonly<Record<OutcomeKey, { strokeWidth: number; strokeDasharray?: string }>> = {
  reached: { strokeWidth: 3 },
  mayHave: { strokeWidth: 2.25, strokeDasharray: '7 4' },
  stopped: { strokeWidth: 2.25, strokeDasharray: '2 3' },
};

function curveMarks(
  { group: { key }, steps, total }: Curve,
  { domain: [start, end] }: TimeBins,
): readonly Markish[] {
  const last = { time: end, people: total };
  return [
    lineY([{ time: start, people: 0 }, ...steps, last], {
      x: 'time',
      y: 'people',
      curve: 'step-after',
      stroke: STROKES[key],
      ...LINES[key],
    }),
    dot([last], {
      x: 'time',
      y: 'people',
      r: 5,
      fill: FILLS[key],
      stroke: STROKES[key],
      strokeWidth: 2,
    }),
  ];
}
