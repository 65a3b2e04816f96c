import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright';
import { build } from 'tsdown';
import { chromiumLaunchOptions } from '../../../../tools/setup/chromium.mjs';
import { type LongestTask, longestTask, TRACED } from './longest-task.ts';

const HTML =
  '<!doctype html><title>timeofclick</title><body></body><script type="module" src="/page.js"></script>';

/** Serves the page with a policy and has a real Chromium open it. */
export class PageSite {
  readonly #server: Server;
  readonly #browser: Awaited<ReturnType<typeof chromium.launch>>;

  private constructor(server: Server, browser: Awaited<ReturnType<typeof chromium.launch>>) {
    this.#server = server;
    this.#browser = browser;
  }

  /** @param policy the Content-Security-Policy of every answer, of the worker's script too */
  static async open(policy: string): Promise<PageSite> {
    const files: Record<string, string> = {
      ...(await pageScripts()),
      '/worker.js': readFileSync(new URL('../../dist/worker.js', import.meta.url), 'utf8'),
    };
    const server = createServer(({ url = '' }, response) => {
      const script = files[url];
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Content-Type', script ? 'text/javascript' : 'text/html');
      response.end(script ?? HTML);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new PageSite(server, await chromium.launch(chromiumLaunchOptions()));
  }

  /** Opens the page for a job and waits for what it writes. */
  async run<Result>(job: string, megabytes: number): Promise<Result & PageResult> {
    const { port } = this.#server.address() as AddressInfo;
    const origin = `http://127.0.0.1:${port}`;
    const page: Page = await this.#browser.newPage();
    const problems: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => requests.push(request.url().replace(origin, '')));
    await page.goto(`${origin}/${job}/${megabytes}`);
    const body = page.locator('body', { hasText: '{' });
    const text = await body.textContent({ timeout: 110_000 });
    await page.close();
    return { ...JSON.parse(text ?? ''), problems, requests };
  }

  /** The same, and says how long the longest task of the page's main thread was. */
  async runTraced<Result>(
    job: string,
    megabytes: number,
  ): Promise<Result & PageResult & { readonly longestTask: LongestTask }> {
    await this.#browser.startTracing(undefined, { categories: [...TRACED] });
    const seen = await this.run<Result>(job, megabytes);
    const trace = await this.#browser.stopTracing();
    return { ...seen, longestTask: longestTask(trace.toString(), 'work begins', 'work ends') };
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }
}

/** What is known of every run. */
export interface PageResult {
  readonly error?: string;
  /** What the policy refused. */
  readonly violations: readonly string[];
  /** Console messages and uncaught errors. */
  readonly problems: readonly string[];
  readonly requests: readonly string[];
}

/** The page's script, and those that it loads when they are needed first. */
async function pageScripts(): Promise<Record<string, string>> {
  const { bundles } = await build({
    entry: [new URL('page.ts', import.meta.url).pathname],
    config: false,
    platform: 'browser',
    deps: { alwaysBundle: [/./] },
    dts: false,
    write: false,
    clean: false,
    logLevel: 'silent',
  });
  const chunks = bundles.flatMap((bundle) => bundle.chunks);
  return Object.fromEntries(
    chunks.flatMap((one) =>
      one.type === 'chunk' ? [[one.isEntry ? '/page.js' : `/${one.fileName}`, one.code]] : [],
    ),
  );
}
