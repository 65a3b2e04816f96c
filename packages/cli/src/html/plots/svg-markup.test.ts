import { describe, expect, it } from 'vitest';
import { SvgDocument, type SvgElement } from './svg-document.ts';
import { svgMarkup } from './svg-markup.ts';

const SVG = 'http://www.w3.org/2000/svg';

function element(name: string, attributes: Record<string, string> = {}): SvgElement {
  const made = new SvgDocument().createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}

describe('svgMarkup', () => {
  it('writes shapes and texts, escaped', () => {
    const text = element('text', { x: '1', fill: '"><script>' });
    text.textContent = 'a<b> & \u202ec';
    expect(svgMarkup([element('rect', { width: '2' }), text]).text).toBe(
      '<rect width="2"/><text x="1" fill="&quot;&gt;&lt;script&gt;">a&lt;b&gt; &amp; \\u202ec</text>',
    );
  });

  it.each(['script', 'style', 'a', 'image', 'use', 'foreignObject', 'animate', 'title'])(
    'leaves out <%s> with all that is in it',
    (name) => {
      const inner = element('rect', { width: '1' });
      const outer = element(name);
      outer.appendChild(inner);
      expect(svgMarkup([outer]).text).toBe('');
    },
  );

  it.each(['onclick', 'style', 'href', 'xlink:href', 'class', 'id', 'aria-label'])(
    'leaves out the attribute %s',
    (name) => {
      expect(svgMarkup([element('rect', { [name]: 'x', width: '1' })]).text).toBe(
        '<rect width="1"/>',
      );
    },
  );

  it('rounds numbers to two digits', () => {
    const path = element('path', {
      d: 'M0.123456,10L-3.999,1e3',
      transform: 'translate(.5,1.005)',
    });
    expect(svgMarkup([path]).text).toBe('<path d="M0.12,10L-4,1e3" transform="translate(.5,1)"/>');
  });

  it('leaves out groups of nothing', () => {
    const group = element('g', { fill: 'none' });
    group.appendChild(element('g'));
    expect(svgMarkup([group]).text).toBe('');
  });
});
