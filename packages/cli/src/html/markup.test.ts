import { describe, expect, it } from 'vitest';
import { html, lines, verbatim } from './markup.ts';

describe('html', () => {
  it('escapes text in elements and in attributes', () => {
    const text = `<b a="1" c='2'>&amp;</b>`;
    expect(html`<i title="${text}">${text}</i>`.text).toBe(
      '<i title="&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;">&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;</i>',
    );
  });

  it('writes out what nobody sees', () => {
    expect(html`${'a\u202eb\u200bc\u0007\r\n\ud800'}`.text).toBe(
      'a\\u202eb\\u200bc\\u0007\\u000d\\u000a\\ud800',
    );
  });

  it('puts markup, lists and numbers in as they are, and nothing for nothing', () => {
    const item = html`<li>${1234}</li>`;
    expect(html`<ul>${[item, item]}${null}${undefined}</ul>`.text).toBe(
      '<ul><li>1234</li><li>1234</li></ul>',
    );
    expect(html`${verbatim('<hr>')}`.text).toBe('<hr>');
  });

  it('takes no object for markup that only looks like it', () => {
    const fake = JSON.parse('{"text":"<script>"}') as string;
    expect(() => html`${fake}`.text).toThrow();
  });
});

it('lines leaves out what is empty', () => {
  expect(lines([html`a`, null, html``, 'b']).text).toBe('a\nb');
});
