import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../../../../tools/setup/chromium.mjs';
import { emptyFolder } from './run-command.ts';

/** A page in a real Chromium, and what it did besides being shown. */
export interface OpenedPage {
  readonly page: Page;
  /** Warnings and errors of the console, among them what the policy of the page stopped; dialogs. */
  readonly complaints: string[];
  /** Addresses that it asked for and that no policy stopped, without its own. */
  readonly requests: string[];
}

/** A real Chromium: the machine's or the one that comes with the tests. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch(chromiumLaunchOptions());
}

/** Opens HTML from a file, as people do. */
export async function openHtml(
  browser: Browser,
  text: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const file = join(emptyFolder(), 'report.html');
  writeFileSync(file, text);
  const address = pathToFileURL(file).href;
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('request', (request) => {
    // The icon is inside the page.
    if (request.url() !== address && !request.url().startsWith('data:image/svg+xml,')) {
      requests.push(request.url());
    }
  });
  page.on('requestfailed', (request) => {
    if (request.failure()?.errorText === 'csp') requests.splice(requests.indexOf(request.url()), 1);
  });
  await page.goto(address);
  return { page, complaints, requests };
}
