import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openHtml } from './harness/browser-page.ts';
import { hostileRecords, UNSAFE } from './harness/hostile-texts.ts';
import { emptyFolder, runCommand } from './harness/run-command.ts';

const folder = emptyFolder();
// The name of a file is hostile, too.
writeFileSync(
  join(folder, 'exp\u001b[31m\u202e<img src=x onerror=alert(1)>.json'),
  hostileRecords(),
);

const CASES: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['all campaigns', []],
  ['one domain', ['--domain', 'evil.example']],
  ['part of a URL', ['--url', 'e', '--top', '1000']],
  ['not defanged', ['--url', 'e', '--no-defang', '--top', '1000']],
];

const ELEMENTS =
  'html head meta link title style body script svg defs pattern symbol circle rect path line text tspan g use desc ' +
  'header main section footer h1 h2 h3 p span b bdi time code ul ol li table caption thead tbody tr th td figure figcaption details summary div';
const ATTRIBUTES =
  'lang charset http-equiv content name rel href class width height aria-hidden focusable id patternUnits patternTransform ' +
  'fill stroke stroke-width stroke-linejoin stroke-linecap stroke-dasharray viewBox cx cy r d x y x1 x2 y1 y2 dx dy transform font-size font-weight font-variant text-anchor role ' +
  'aria-labelledby datetime scope colspan data-key data-label data-last';

describe.each(CASES)('%s', (_, words) => {
  let text: string;
  let browser: Browser;
  beforeAll(async () => {
    const file = join(emptyFolder(), 'report.html');
    const { code, out, err } = await runCommand(['report', '.', ...words, '--html', file], {
      folder,
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).not.toBe('');
    text = readFileSync(file, 'utf8');
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it('has nothing invisible', () => {
    expect(UNSAFE.exec(text)).toBeNull();
  });

  it('has no element and no attribute but those of the page', () => {
    const markup = text
      .replace(/^<!doctype html>/, '')
      .replace(/<style>[^<]*<\/style>/, '<style></style>')
      .replace(/<script>[^<]*<\/script>/, '<script></script>');
    const tag = /<\/?([a-z][a-z0-9]*)((?: [a-zA-Z][a-zA-Z0-9-]*(?:="[^"<>]*")?)*)\/?>/g;
    const names = new Set<string>();
    const attributes = new Set<string>();
    const rest = markup.replace(tag, (_tag, name: string, list: string) => {
      names.add(name);
      for (const [, attribute = ''] of list.matchAll(/ ([a-zA-Z0-9-]+)(?:="[^"]*")?/g)) {
        attributes.add(attribute);
      }
      return '';
    });
    expect(rest).not.toMatch(/[<>]/);
    expect([...names].filter((name) => !ELEMENTS.split(' ').includes(name))).toEqual([]);
    expect([...attributes].filter((name) => !ATTRIBUTES.split(' ').includes(name))).toEqual([]);
    const targets = [...markup.matchAll(/ href="([^"]*)"/g)].map(([, target]) => target);
    expect(
      targets.filter((target) => !/^(?:#mark-\w+|data:image\/svg\+xml,.*)$/.test(target ?? '')),
    ).toEqual([]);
  });

  it('has no address that anything could open', () => {
    if (words.includes('--no-defang')) return;
    const known = "xmlns='http://www.w3.org/2000/svg'";
    expect(/.{0,40}https?:\/\/.{0,40}/i.exec(text.replaceAll(known, ''))?.[0]).toBeUndefined();
  });

  it('does nothing in a browser', { timeout: 60_000 }, async () => {
    const { page, complaints, requests } = await openHtml(browser, text);
    const found = await page.evaluate(() => ({
      owned: 'owned' in window,
      scripts: document.scripts.length,
      styles: document.styleSheets.length,
      links: document.querySelectorAll('a, area, form, iframe, img, object, embed, base, input')
        .length,
      visible: document.body.innerText.length > 1000,
    }));
    expect(found).toEqual({ owned: false, scripts: 1, styles: 1, links: 0, visible: true });
    await page.locator('summary').first().click();
    await page.locator('thead button').first().click();
    await page.mouse.move(300, 300);
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
  });
});
