import { html, type Markup, verbatim } from './markup.ts';
import type { OutcomeGroup, OutcomeKey } from './outcome-groups.ts';

/**
 * Shapes and fills that tell outcomes apart without colour: a full disc and a solid fill, a half disc and stripes,
 * a ring and a light fill with an outline. Each is defined once and used by reference.
 */
export const SHARED_SHAPES: Markup =
  verbatim(`<svg class="shared" width="0" height="0" aria-hidden="true" focusable="false">
<defs>
<pattern id="fill-mayHave" patternUnits="userSpaceOnUse" width="6" height="6" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--mayHave-soft)"/><rect width="2.2" height="6" fill="var(--mayHave)"/></pattern>
<symbol id="mark-reached" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.75" fill="var(--reached)"/></symbol>
<symbol id="mark-mayHave" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.75" fill="var(--mayHave-soft)" stroke="var(--mayHave)" stroke-width="2"/><path d="M8,2.25A5.75,5.75 0 0 0 8,13.75Z" fill="var(--mayHave)"/></symbol>
<symbol id="mark-stopped" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.75" fill="var(--stopped-soft)" stroke="var(--stopped)" stroke-width="2"/></symbol>
</defs>
</svg>`);

/** The shape of an outcome; what it means stands in words beside it. */
export function mark(key: OutcomeKey): Markup {
  return html`<svg class="mark" aria-hidden="true" focusable="false"><use href="#mark-${key}"/></svg>`;
}

/** "reached" with its shape. */
export function markedOutcome({ key, short }: OutcomeGroup): Markup {
  return html`<span class="outcome ${key}">${mark(key)}${short}</span>`;
}

/** How an outcome fills areas of a plot. */
export const FILLS: Readonly<Record<OutcomeKey, string>> = {
  reached: 'var(--reached)',
  mayHave: 'url(#fill-mayHave)',
  stopped: 'var(--stopped-soft)',
};

/** Outlines and lines of a plot. */
export const STROKES: Readonly<Record<OutcomeKey, string>> = {
  reached: 'var(--reached)',
  mayHave: 'var(--mayHave)',
  stopped: 'var(--stopped)',
};
