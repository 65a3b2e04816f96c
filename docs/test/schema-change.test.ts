import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../../tools/setup/chromium.mjs';
import { buildSite, serveSite } from './built-site.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const ACTIVITY = 'schemas/url-time-of-click-activity.schema.json';
const CLICK = 'schemas/records/url-time-of-click-record.schema.json';

/** What the site is made with. Nothing that the generator writes to may be linked. */
const LINKED = [
  ...['node_modules', 'tools', 'tsconfig.json', 'tsconfig.base.json', 'packages/cli'],
  ...['core', 'node', 'browser', 'deno'].map((name) => `packages/${name}/dist`),
];

/** A copy of schemas and docs; the rest is linked. Nobody touches docs in it but the generator. */
let copy: string;
let site: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser;

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'schema-change-'));
  for (const folder of ['schemas', 'docs']) {
    const left = new Set(['node_modules', 'dist', 'cache']);
    cpSync(join(REPOSITORY, folder), join(copy, folder), {
      recursive: true,
      filter: (path) => !left.has(basename(path)),
    });
  }
  for (const part of LINKED) {
    mkdirSync(dirname(join(copy, part)), { recursive: true });
    symlinkSync(join(REPOSITORY, part), join(copy, part));
  }

  edit(CLICK, ({ properties }) => {
    properties.MoonPhase = property(['string', 'null']);
  });
  edit(ACTIVITY, ({ required, properties }) => {
    required.push('moonPhase');
    properties.moonPhase = {
      ...property(['string', 'null']),
      'x-from': {
        'audit-record': { path: '/MoonPhase', convert: 'text' },
        'url-click-events': { absent: 'the table has no moon' },
        'safe-links-detail': { absent: 'the report has no moon' },
        'alert-entity': { absent: 'the alert has no moon' },
      },
    };
  });
  followTheGuide();

  const generator = join(REPOSITORY, 'tools/codegen/src/cli.ts');
  const places = ['--schemas', join(copy, 'schemas'), '--out', copy];
  execFileSync(process.execPath, [generator, ...places], { stdio: 'pipe' });
  const docs = pathToFileURL(`${copy}/docs/`);
  buildSite(docs);
  site = await serveSite(docs);
  browser = await chromium.launch(chromiumLaunchOptions());
}, 180_000);

afterAll(async () => {
  await browser?.close();
  site?.close();
  rmSync(copy, { recursive: true, force: true });
});

it.each([
  ['in the reference', 'reference/records/url-time-of-click-record.html#moonphase', 'How the moon'],
  ['in the normal form', 'reference/url-time-of-click-activity.html#moonphase', 'How the moon'],
  ['in the mapping matrix', 'reference/mapping.html#moonphase-audit-record', '/MoonPhase'],
  ['in the mapping matrix, with the reason', 'reference/mapping.html#moonphase', 'has no moon'],
  ['as the guide says, a member', 'reference/enums/audit-log-record-type.html#newthing', '464'],
  ['as the guide says, a page', 'reference/records/new-thing-record.html#thingid', 'ThingID'],
])('a change of the schemas alone stands %s', async (_, at, text) => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/${at}`);
  const place = page.locator(`#${at.split('#')[1]}`);
  const around = place.locator('xpath=ancestor-or-self::tr | ancestor-or-self::h3/..');
  expect(await around.first().textContent()).toContain(text);
  await page.close();
});

it.each([
  ['moon phase', '/reference/records/url-time-of-click-record.html#moonphase'],
  ['464', '/reference/enums/audit-log-record-type.html#newthing'],
  ['NewThingRecord', '/reference/records/new-thing-record.html'],
])('and the search finds "%s"', async (words, answer) => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/`);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.locator('#localsearch-input').fill(words);
  const first = page.locator('#localsearch-list a').first();
  await first.waitFor();
  expect(await first.getAttribute('href')).toBe(answer);
  await page.close();
});

/** What the guide on record types shows as JSON, done as it says: a member, a file, an entry. */
function followTheGuide(): void {
  const guide = readFileSync(new URL('../guides/add-a-record-type.md', import.meta.url), 'utf8');
  const steps = [...guide.matchAll(/`(schemas\/\S+\.json)`[^\n]*:\n\n```json\n([\s\S]*?)```/g)];
  expect(steps).toHaveLength(3);
  for (const [, file = '', json = ''] of steps) {
    if (file.startsWith('schemas/enums/')) {
      edit(file, (schema) => schema['x-enum'].members.push(JSON.parse(json)));
    } else if (file === 'schemas/catalog.json') {
      edit(file, ({ schemas }) => {
        const last = schemas.findLastIndex(({ kind }: { kind: string }) => kind === 'record');
        schemas.splice(last + 1, 0, JSON.parse(json));
      });
    } else {
      writeFileSync(join(copy, file), json);
    }
  }
}

function property(type: readonly string[]): object {
  return { description: 'How the moon stood.', type, examples: ['full'] };
}

// biome-ignore lint/suspicious/noExplicitAny: schemas of any form
function edit(file: string, change: (schema: any) => void): void {
  const schema = JSON.parse(readFileSync(join(copy, file), 'utf8'));
  change(schema);
  writeFileSync(join(copy, file), JSON.stringify(schema));
}
