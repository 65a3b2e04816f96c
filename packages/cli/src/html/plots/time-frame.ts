import { axisX, axisY, gridY, type Markish, type PlotOptions, ruleY } from '@observablehq/plot';
import { numberText } from '../../terminal/number-text.ts';
import { countTicks } from './count-ticks.ts';
import type { Canvas } from './drawing.ts';
import type { TimeBins } from './time-bins.ts';
import { timeTicks } from './time-ticks.ts';

/** Room around all plots over time: the same, so that hours stand under hours. */
const MARGINS = { marginTop: 24, marginBottom: 40, marginLeft: 38 };

/** What all plots over time have in common. */
export interface TimeFrame {
  readonly options: PlotOptions;
  /** Grid and numbers, to be drawn first. */
  readonly behind: readonly Markish[];
  /** The line of zero and the times, to be drawn over areas. */
  readonly before: readonly Markish[];
  /** The highest number of the axis, and how many units of the drawing it is above zero. */
  readonly most: number;
  readonly rise: number;
}

/** A frame `height` units high for counts up to `most` over time. */
export function timeFrame(time: TimeBins, most: number, height: number, canvas: Canvas): TimeFrame {
  const counts = countTicks(most);
  const highest = counts.at(-1) ?? 1;
  const ticks = timeTicks(time.domain, time.length, canvas);
  const labels = new Map(ticks.map((tick) => [tick.time, tick.label]));
  const { fontSize } = canvas;
  return {
    options: {
      height,
      ...MARGINS,
      marginRight: canvas.endRoom,
      x: { type: 'utc', domain: time.domain },
      y: { domain: [0, highest] },
    },
    behind: [
      gridY(counts, { stroke: 'var(--grid)', strokeOpacity: 1 }),
      axisY(counts, {
        label: null,
        tickSize: 0,
        fontSize,
        tickFormat: numberText,
      }),
    ],
    before: [
      ruleY([0], { stroke: 'var(--axis)' }),
      axisX(
        ticks.map((tick) => tick.time),
        {
          label: null,
          tickSize: 5,
          stroke: 'var(--axis)',
          fontSize,
          tickFormat: (at: Date | number) => labels.get(Number(at)) ?? '',
        },
      ),
    ],
    most: highest,
    rise: height - MARGINS.marginTop - MARGINS.marginBottom,
  };
}
