// Usage: node size-budgets.mjs   Prints what each import costs whoever bundles it; fails over budget.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'tsdown';
import { root } from './root.mjs';

const folder = join(root, 'node_modules', '.cache', 'sizes');
/**
 * 47 kB more for whoever reports, 112 where Rolldown copies its text to each use (its option
 * `inlineConst`). 7.0 was 41 kB, but lacks 623 suffixes that came since, such as hosts of phishing.
 */
const suffixes = 'tldts';

/**
 * Kilobytes (1000 bytes), minified and gzipped. A budget is what the import costs now and a little
 * more: it is raised only for a reason that is worth it to every user. All of an import's static
 * graph counts, and nothing is loaded later. Goals: 10 for validators (met), 25 for read and 60 for
 * report with the suffixes (not met). `without`: left out, so that
 * our own part is seen beside the Public Suffix List's.
 * @type {readonly { what: string, code: string, kilobytes: number, without?: string }[]}
 */
const budgets = [
  {
    what: 'validators',
    code: `export { validateAuditRecord, validateUrlTimeOfClickRecord } from '@timeofclick/core'`,
    kilobytes: 10,
  },
  { what: 'toActivity', code: `export { toActivity } from '@timeofclick/core'`, kilobytes: 22 },
  {
    what: 'activitiesFrom',
    code: `export { activitiesFrom } from '@timeofclick/core/read'`,
    kilobytes: 32,
  },
  {
    what: 'read',
    code: `export { readActivitiesOf, readRecordsOf } from '@timeofclick/core/read'`,
    // 6 of it are the WebAssembly that reads several times as fast, in Base64.
    kilobytes: 52,
  },
  {
    what: 'report',
    code: `export { ReportBuilder } from '@timeofclick/core/report'`,
    // 5 of it read the cells of clicks in WebAssembly, in a third of the time of their twin.
    kilobytes: 39,
    without: suffixes,
  },
  {
    what: 'groupClicks',
    code: `export { groupClicks } from '@timeofclick/core/report'`,
    kilobytes: 11,
  },
  {
    what: 'browser, with a worker',
    code: `export { readActivities, report } from '@timeofclick/browser'`,
    // Clicks written from their bytes and several workers at once took it over 80, WebAssembly over 85.
    kilobytes: 87,
    without: suffixes,
  },
];

/** The worker is one file with everything in it. */
const worker = { file: 'packages/browser/dist/worker.js', kilobytes: 135 };

/** @returns {Promise<{ status: number, output: string }>} */
export async function measureSizes() {
  const lines = [];
  for (const [at, { what, code, kilobytes, without }] of budgets.entries()) {
    const bundle = await bundled(String(at), code, without);
    lines.push(line(without ? `${what}, without ${without}` : what, bundle, kilobytes));
  }
  const script = readFileSync(join(root, worker.file), 'utf8');
  lines.push(line(worker.file, script, worker.kilobytes));
  return {
    status: lines.some(({ isOver }) => isOver) ? 1 : 0,
    output: lines.map(({ text }) => text).join('\n'),
  };
}

/** @param {string} what @param {string} code @param {number} kilobytes */
function line(what, code, kilobytes) {
  const size = gzipSync(code, { level: 9 }).length / 1000;
  const isOver = size > kilobytes;
  const verdict = isOver ? `OVER ${kilobytes}` : `of ${kilobytes}`;
  return { isOver, text: `${size.toFixed(1).padStart(6)} ${verdict} kB  ${what}` };
}

/** @param {string} name @param {string} code @param {string} [without] @returns {Promise<string>} */
async function bundled(name, code, without) {
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, `${name}.mjs`);
  writeFileSync(entry, `${code};\n`);
  const { bundles } = await build({
    config: false,
    cwd: folder,
    entry: [entry],
    platform: 'browser',
    deps: { alwaysBundle: [/./], neverBundle: without ? [without] : [] },
    dts: false,
    minify: true,
    write: false,
    clean: false,
    logLevel: 'silent',
  });
  const chunks = bundles.flatMap((bundle) => bundle.chunks);
  return chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { status, output } = await measureSizes();
  console.log(output);
  process.exitCode = status;
}
