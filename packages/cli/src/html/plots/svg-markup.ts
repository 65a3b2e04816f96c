import { escapeText, Markup } from '../markup.ts';
import type { SvgNode } from './svg-document.ts';

/** What a plot is drawn with. Anything else, a script or a link above all, does not get out. */
const ELEMENTS: ReadonlySet<string> = new Set([
  'g',
  'path',
  'rect',
  'line',
  'circle',
  'text',
  'tspan',
]);

const MEANINGLESS_ALONE: ReadonlySet<string> = new Set(['g', 'text', 'tspan']);

/** Attributes that say where and how; `style`, classes and names that only tools read stay behind. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'd x y x1 x2 y1 y2 dx dy width height r rx ry cx cy transform fill fill-opacity stroke stroke-width stroke-opacity ' +
    'stroke-dasharray stroke-linecap stroke-linejoin opacity paint-order text-anchor font-size font-weight font-variant'
  ).split(' '),
);

/**
 * The inside of a drawing as markup. Written out here and not by the DOM, so that it holds only what the lists above
 * name, escaped in the one way of this page; numbers have two digits, so that machines agree on them.
 */
export function svgMarkup(nodes: Iterable<SvgNode>): Markup {
  return new Markup(Array.from(nodes, written).join(''));
}

function written(node: SvgNode): string {
  if ('text' in node) return escapeText(node.text);
  const name = node.localName;
  if (!ELEMENTS.has(name)) return '';
  const inside = node.childNodes.map(written).join('');
  if (inside === '' && MEANINGLESS_ALONE.has(name)) return '';
  const attributes = Array.from(node.attributes)
    .filter(([attribute]) => ATTRIBUTES.has(attribute))
    .map(([attribute, value]) => ` ${attribute}="${escapeText(rounded(value))}"`);
  return `<${name}${attributes.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}`;
}

function rounded(value: string): string {
  return value.replace(/-?\d*\.\d{3,}/g, (number) =>
    String(Math.round(Number(number) * 100) / 100),
  );
}
