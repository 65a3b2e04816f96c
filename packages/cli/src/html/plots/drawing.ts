import { type PlotOptions, plot } from '@observablehq/plot';
import { html, type Markup } from '../markup.ts';
import { SvgDocument, type SvgElement } from './svg-document.ts';
import { svgMarkup } from './svg-markup.ts';
import type { TickRoom } from './time-ticks.ts';

/** A plot for one width of the page, in units that are pixels at that width. */
export interface Canvas extends TickRoom {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly fontSize: number;
  /** Room for words behind the end of lines and bars. */
  readonly endRoom: number;
}

/** One for paper and screens, one for telephones: a drawing made smaller has letters that nobody can read. */
export const CANVASES: readonly Canvas[] = [
  { name: 'wide', width: 920, fontSize: 13, mostTicks: 12, nameRoom: 0.09, endRoom: 100 },
  { name: 'narrow', width: 380, fontSize: 12, mostTicks: 5, nameRoom: 0.28, endRoom: 92 },
];

/** What a drawing says to those who do not see it. */
export interface Alternative {
  /** Unique in the page: letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  /** The finding in one or two sentences; the numbers are in the table beside it. */
  readonly description: string;
}

/** Lets Observable Plot draw into a document of its own, and takes out what it drew. */
export function drawing(
  canvas: Canvas,
  alternative: Alternative,
  options: PlotOptions & { readonly height: number },
): Markup {
  const document: unknown = new SvgDocument();
  const drawn = plot({
    ...options,
    width: canvas.width,
    document: document as NonNullable<PlotOptions['document']>,
  });
  const id = `${alternative.id}-${canvas.name}`;
  return html`<svg class="${canvas.name}" viewBox="0 0 ${canvas.width} ${options.height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-size="${canvas.fontSize}" text-anchor="middle" fill="currentColor"><title id="${id}-title">${alternative.title}</title><desc id="${id}-desc">${alternative.description}</desc>${svgMarkup((drawn as unknown as SvgElement).childNodes)}</svg>`;
}
