import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from '../chromium.mjs';
import { must, mustSay, Project } from './project.mjs';

const html = `<!doctype html><title>clicks</title><body><input type="file" multiple>
<script type="module" src="/main.ts"></script></body>`;
/** As strict as a policy can be: nothing but the site's own scripts, in the page and in a worker. */
const policy = "default-src 'none'; script-src 'self'; worker-src 'self'";
const types = { '.html': 'text/html', '.js': 'text/javascript' };

/** The README of browser, in a page that Vite built and a real Chromium shows. */
export async function tryInPage() {
  const project = new Project('page', ['@timeofclick/core', '@timeofclick/browser']);
  try {
    const files = project.writeCodeOf(project.readmeOf('@timeofclick/browser'));
    project.write('index.html', html);
    project.compile(files, { lib: ['es2023', 'dom', 'dom.iterable'] });
    must('vite build', () => project.tool(['vite', 'build', '--logLevel=error']));
    const file = join(project.folder, 'export.csv.gz');
    mustSay(
      '@timeofclick/browser',
      await textAfterChoosing(join(project.folder, 'dist'), file),
      /\d+ clicks; \d+ people reached a page/,
    );
  } finally {
    project.remove();
  }
}

/**
 * Shows the built page, chooses a file in it and waits for the answer.
 * @param {string} site
 * @param {string} file
 */
async function textAfterChoosing(site, file) {
  const server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url;
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Content-Type', types[/** @type {'.js'} */ (extname(path))] ?? '');
    response.end(readFileSync(join(site, path)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const problems = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.setInputFiles('input', file);
    const answer = page.locator('p', { hasText: 'clicks;' });
    const text = await answer.textContent({ timeout: 30_000 }).catch(() => null);
    if (text === null || problems.length > 0) throw new Error(`the page: ${problems.join('\n')}`);
    return text;
  } finally {
    await browser.close();
    server.close();
  }
}
