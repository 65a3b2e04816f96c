import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The documentation of this repository. */
const DOCS = new URL('../', import.meta.url);
const DIST = new URL('.vitepress/dist/', DOCS);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Builds the site in a folder as `npm run docs` does; gives the seconds it took. */
export function buildSite(docs = DOCS): number {
  const started = performance.now();
  const vitepress = fileURLToPath(
    new URL('../../node_modules/vitepress/bin/vitepress.js', import.meta.url),
  );
  execFileSync(process.execPath, [vitepress, 'build'], {
    cwd: fileURLToPath(docs),
    stdio: 'pipe',
  });
  return (performance.now() - started) / 1000;
}

/** The report that the home page shows; it is no page of the site. */
export const SAMPLE_REPORT = 'sample-report.html';

/** All pages of the built site, as paths from its root. */
export function sitePages(): readonly string[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !['404.html', SAMPLE_REPORT].includes(file))
    .sort();
}

/** A page of the built site as it is sent, before any script ran. */
export function pageHtml(page: string): string {
  return readFileSync(new URL(page, DIST), 'utf8');
}

/** Serves a built site: its files, and nothing else. */
export async function serveSite(docs = DOCS): Promise<{ readonly origin: string; close(): void }> {
  const dist = new URL('.vitepress/dist/', docs);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const file = new URL(`.${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`, dist);
    if (!file.href.startsWith(dist.href) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file.pathname)] ?? 'text/plain' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
