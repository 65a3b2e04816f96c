import { type Markish, rect, ruleX, text } from '@observablehq/plot';
import type { Report } from '@timeofclick/core';
import { counted, dayAndClock, type Page } from '../../report/page.ts';
import { numberText } from '../../terminal/number-text.ts';
import { FILLS, STROKES } from '../marks.ts';
import type { Markup } from '../markup.ts';
import { type Alternative, type Canvas, drawing } from './drawing.ts';
import { figure } from './figure.ts';
import { localMilliseconds } from './local-milliseconds.ts';
import { type TimeBins, timeBins } from './time-bins.ts';
import { timeFrame } from './time-frame.ts';
import { timeName } from './time-ticks.ts';

const HEIGHT = 190;

/** Bars of clicks by hour (day or longer when there are many), those that reached the page apart, and the first alert. */
export function clicksOverTime(page: Page, report: Report, id: string): Markup | null {
  const time = timeBins(report);
  if (time.bins.length === 0) return null;
  const { length } = time;
  const title = `Clicks by ${length}`;
  const description = finding(page, report, time);
  return figure({
    id,
    title,
    description,
    legend: [
      { fill: FILLS.reached, stroke: STROKES.reached, text: 'reached the page' },
      { fill: 'var(--other)', stroke: 'var(--other-line)', text: 'other clicks' },
    ],
    draw: (canvas) => draw(page, report, time, canvas, { id, title, description }),
    numbers: {
      columns: [
        `${length.charAt(0).toUpperCase()}${length.slice(1)} (${page.zone})`,
        'Clicks',
        'Reached',
      ],
      rows: time.bins.map(({ start, clicks, reached }) => [
        timeName(start, length),
        numberText(clicks),
        numberText(reached),
      ]),
    },
  });
}

function draw(
  page: Page,
  report: Report,
  time: TimeBins,
  canvas: Canvas,
  alternative: Alternative,
): Markup {
  const frame = timeFrame(time, Math.max(...time.bins.map(({ clicks }) => clicks)), HEIGHT, canvas);
  const place = { x1: 'start', x2: 'end', insetLeft: 0.5, insetRight: 0.5 } as const;
  return drawing(canvas, alternative, {
    ...frame.options,
    height: HEIGHT,
    marks: [
      ...frame.behind,
      rect(
        time.bins.filter(({ reached }) => reached > 0),
        { ...place, y1: 0, y2: 'reached', fill: FILLS.reached, stroke: STROKES.reached },
      ),
      rect(
        time.bins.filter(({ reached, clicks }) => clicks > reached),
        {
          ...place,
          y1: 'reached',
          y2: 'clicks',
          fill: 'var(--other)',
          stroke: 'var(--other-line)',
        },
      ),
      ...frame.before,
      ...alertMarks(page, report, time, canvas),
    ],
  });
}

/** A line at the first alert with its time, on the side where there is room. */
function alertMarks(
  page: Page,
  { alerts }: Report,
  { domain: [start, end] }: TimeBins,
  { fontSize }: Canvas,
): readonly Markish[] {
  const alert = localMilliseconds(page, alerts.first);
  if (alert === null || alert < start || alert > end) return [];
  const isLate = (alert - start) / (end - start) > 0.5;
  return [
    ruleX([alert], { stroke: 'currentColor', strokeDasharray: '4 3', insetTop: -16 }),
    text([alert], {
      x: (at: number) => at,
      text: () => `first alert ${page.local(alerts.first)?.clock.slice(0, 5)}`,
      frameAnchor: 'top',
      textAnchor: isLate ? 'end' : 'start',
      dx: isLate ? -6 : 6,
      dy: -14,
      fontSize,
    }),
  ];
}

function finding(page: Page, { alerts }: Report, { bins, length }: TimeBins): string {
  const peak = bins.reduce((a, b) => (b.clicks > a.clicks ? b : a));
  const name = timeName(peak.start, length);
  const most =
    bins.length > 1
      ? `Most in one ${length}: ${numberText(peak.clicks)}, ${name}.`
      : `${counted(peak.clicks, 'click', 'clicks')}, ${name}.`;
  const alert = alerts.first === null ? '' : ` First alert: ${dayAndClock(page, alerts.first, 5)}.`;
  return `${most}${alert} Times in ${page.zone}.`;
}
