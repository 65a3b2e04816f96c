import { barX, text } from '@observablehq/plot';
import type { ReportCampaign } from '@timeofclick/core';
import { campaignName } from '../../report/campaign-list.ts';
import { counted, type Page } from '../../report/page.ts';
import { numberText } from '../../terminal/number-text.ts';
import { cutMiddle } from '../../terminal/text-width.ts';
import { FILLS, STROKES } from '../marks.ts';
import type { Markup } from '../markup.ts';
import { OUTCOME_GROUPS } from '../outcome-groups.ts';
import { type Alternative, type Canvas, drawing } from './drawing.ts';
import { figure } from './figure.ts';
import { outcomePieces } from './outcome-pieces.ts';

/** Units of the drawing for a name and the bar below it, for the bar, and below the bar. */
const ROW = 52;
const BAR = 20;
const GAP = 10;
/** Bars; the table of campaigns has more. */
const MOST = 12;

interface Row {
  readonly campaign: ReportCampaign;
  readonly name: string;
  /** Place in the list: names may agree once they are cut. */
  readonly place: number;
}

/**
 * A bar of people for each campaign, in the order of the report, cut by outcome.
 * @param numbers whether to have the numbers in a table of its own; else the caller shows one
 */
export function outcomesByCampaign(
  page: Page,
  campaigns: readonly ReportCampaign[],
  id: string,
  numbers: 'with-numbers' | 'drawing-only' = 'with-numbers',
): Markup | null {
  const rows = campaigns
    .slice(0, MOST)
    .map((campaign, place) => ({ campaign, place, name: campaignName(page, campaign) }));
  const [worst] = rows;
  if (worst === undefined) return null;
  const title = 'People by campaign and outcome';
  const description = finding(worst, campaigns.length);
  return figure({
    id,
    title,
    description,
    legend: OUTCOME_GROUPS.map(({ key, short }) => ({
      fill: FILLS[key],
      stroke: STROKES[key],
      text: short,
    })),
    draw: (canvas) => draw(rows, canvas, { id, title, description }),
    numbers:
      numbers === 'drawing-only'
        ? null
        : {
            columns: ['Campaign', ...OUTCOME_GROUPS.map(({ short }) => short), 'all'],
            rows: rows.map(({ campaign, name }) => [
              name,
              ...counts(campaign),
              numberText(campaign.people),
            ]),
          },
  });
}

function draw(rows: readonly Row[], canvas: Canvas, alternative: Alternative): Markup {
  const most = Math.max(1, ...rows.map(({ campaign }) => campaign.people));
  // About as many letters as the width has room for.
  const letters = Math.floor(canvas.width / (canvas.fontSize * 0.62));
  const { fontSize } = canvas;
  return drawing(canvas, alternative, {
    height: rows.length * ROW,
    marginLeft: 2,
    marginRight: canvas.endRoom,
    marginTop: 0,
    marginBottom: 0,
    x: { domain: [0, most], axis: null },
    y: { type: 'band', domain: rows.map(({ place }) => place), axis: null, padding: 0 },
    // Fills are colours already, not values to be given colours.
    color: { type: 'identity' },
    marks: [
      text(rows, {
        y: 'place',
        text: ({ name }: Row) => cutMiddle(name, letters),
        frameAnchor: 'left',
        textAnchor: 'start',
        dy: -15,
        fontSize,
        fontWeight: 600,
      }),
      barX(
        rows.flatMap(({ campaign, place }) => outcomePieces(campaign, place)),
        {
          y: 'place',
          x1: 'from',
          x2: 'to',
          fill: 'fill',
          stroke: 'stroke',
          insetTop: ROW - BAR - GAP,
          insetBottom: GAP,
          insetLeft: 1,
          insetRight: 1,
        },
      ),
      text(rows, {
        y: 'place',
        x: ({ campaign }: Row) => campaign.people,
        text: ({ campaign }: Row) => counts(campaign).join(' + '),
        textAnchor: 'start',
        dx: 8,
        dy: 6,
        fontSize,
      }),
    ],
  });
}

/** In the order of the pieces of a bar. */
function counts(campaign: ReportCampaign): readonly string[] {
  return OUTCOME_GROUPS.map(({ key }) => numberText(campaign[key]));
}

function finding({ name, campaign }: Row, count: number): string {
  const which = count > 1 ? `Worst of ${numberText(count)}: ` : '';
  return `${which}${name}, ${numberText(campaign.reached)} of ${counted(campaign.people, 'person', 'people')} reached the page, ${numberText(campaign.mayHave)} may have.`;
}
