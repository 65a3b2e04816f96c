import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openHtml } from './harness/browser-page.ts';
import { htmlOf } from './harness/html-file.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Two cores and several browsers. */
const SLOW = { timeout: 60_000 };

let browser: Browser;
let campaign: string;
let overview: string;
beforeAll(async () => {
  [browser, campaign, overview] = await Promise.all([
    openBrowser(),
    htmlOf(['.', '--domain', 'contoso-payroll.example']),
    htmlOf(['.']),
  ]);
}, 60_000);
afterAll(() => browser?.close());

const LOOKS = ([1280, 768, 390] as const).flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

describe.each(LOOKS)('$width px, $colorScheme', ({ width, colorScheme }) => {
  const options = { viewport: { width, height: 900 }, colorScheme };

  it('one campaign: in sight and readable, nothing asked for, no complaint', SLOW, async () => {
    const { page, complaints, requests } = await openHtml(browser, campaign, options);
    await unfoldAll(page);
    expect(await outOfSight(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
    await page.context().close();
  });

  it(
    'several campaigns: in sight and readable, nothing asked for, no complaint',
    SLOW,
    async () => {
      const { page, complaints, requests } = await openHtml(browser, overview, options);
      await unfoldAll(page);
      expect(await outOfSight(page)).toEqual([]);
      expect(await axeFindings(page)).toEqual([]);
      expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
      await page.context().close();
    },
  );
});

async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** Elements that go beyond the right edge of the window. */
function outOfSight(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *:not(.unseen):not(caption)')]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map(({ tagName, textContent }) => `${tagName} ${textContent?.slice(0, 40)}`),
  );
}

/** What axe-core finds against WCAG and good practice. */
async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
  );
}

it(
  'sorts tables by a click and by keys, both ways, and leaves the last line last',
  SLOW,
  async () => {
    const { page } = await openHtml(browser, campaign);
    const table = page.locator('table.sortable').first();
    const people = (): Promise<string[]> => table.locator('tbody th').allInnerTexts();
    const worstFirst = await people();
    await table.getByRole('button', { name: 'Person' }).click();
    expect(await people()).toEqual([...worstFirst].sort());
    expect(await table.locator('th[aria-sort]').allInnerTexts()).toEqual(['Person']);
    await page.keyboard.press('Enter');
    expect(await people()).toEqual([...worstFirst].sort().reverse());
    await table.getByRole('button', { name: 'First click' }).click();
    const times = await table
      .locator('time')
      .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
    expect(times).toEqual([...times].sort());
    await table.getByRole('button', { name: 'Outcome' }).click();
    expect(await table.locator('.outcome').allInnerTexts()).toEqual([
      ...Array(4).fill('reached'),
      ...Array(2).fill('may have'),
    ]);
  },
);

it('says everything without a script', SLOW, async () => {
  const { page, complaints } = await openHtml(browser, campaign, { javaScriptEnabled: false });
  expect(await page.locator('table.sortable tbody th').count()).toBeGreaterThan(18);
  expect(await page.locator('thead button').count()).toBe(0);
  expect(complaints).toEqual([]);
});

it.each(['A4', 'Letter'])('is two pages of %s', SLOW, async (format) => {
  const { page } = await openHtml(browser, campaign, { colorScheme: 'dark' });
  const pdf = await page.pdf({ format, preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
});

it('names each drawing, and has its numbers as a table', SLOW, async () => {
  const { page } = await openHtml(browser, overview);
  const drawings = page.getByRole('img');
  for (const drawing of await drawings.all()) {
    expect(await drawing.locator('title').textContent()).not.toBe('');
    expect((await drawing.locator('desc').textContent())?.length).toBeGreaterThan(20);
  }
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids).toHaveLength(new Set(ids).size);
  for (const figure of await page.locator('.detail figure').all()) {
    expect(await figure.locator('details tbody tr').count()).toBeGreaterThan(0);
  }
});

it('has a policy that stops what should ever get in', SLOW, async () => {
  const smuggled = `<script>window.owned = 1</script><img src="https://evil.example/pixel"><style>main { display: none }</style>
<p onclick="window.owned = 1" style="color: red" id="trap">x</p><link rel="stylesheet" href="https://evil.example/x.css"><iframe src="https://evil.example"></iframe>`;
  const { page, complaints, requests } = await openHtml(
    browser,
    campaign.replace('<main>', `${smuggled}<main>`),
  );
  await page.locator('#trap').click();
  expect(await page.evaluate(() => 'owned' in window)).toBe(false);
  expect(await page.locator('main').isVisible()).toBe(true);
  expect(complaints.length).toBeGreaterThan(4);
  expect(requests).toEqual([]);
});
