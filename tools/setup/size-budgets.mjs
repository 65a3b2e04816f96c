// Usage: node size-budgets.mjs   Prints what each import costs whoever bundles it; fails over budget.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'tsdown';
import { root } from './root.mjs';

const folder = join(root, 'node_modules', '.cache', 'sizes');
/**
 * Kilobytes (1000 bytes), each chunk minified and gzipped. A budget is what the import costs now and
 * a little more: it is raised only for a reason that is worth it to every user.
 *
 * `kilobytes`: all of the import's static graph, which is loaded before anything runs. `withLater`:
 * the same and all that it may load later, if there is anything.
 * CONTRIBUTING.md says what is loaded when, and what keeps `read` and `report` from their goals of 25
 * and 60. 48 of each report are the Public Suffix List and what tells hosts. An older list, of 41, lacks
 * 623 suffixes that came since, such as hosts of phishing.
 * @type {readonly { what: string, code: string, kilobytes: number, withLater?: number }[]}
 */
const budgets = [
  {
    what: 'validators',
    code: `export { validateAuditRecord, validateUrlTimeOfClickRecord } from '@timeofclick/core'`,
    kilobytes: 10,
  },
  { what: 'toActivity', code: `export { toActivity } from '@timeofclick/core'`, kilobytes: 20.5 },
  {
    what: 'activitiesFrom',
    code: `export { activitiesFrom } from '@timeofclick/core/read'`,
    kilobytes: 27,
  },
  {
    what: 'read',
    code: `export { readActivitiesOf, readRecordsOf } from '@timeofclick/core/read'`,
    kilobytes: 39.5,
    withLater: 54,
  },
  {
    what: 'report',
    code: `export { ReportBuilder } from '@timeofclick/core/report'`,
    kilobytes: 82,
    withLater: 87,
  },
  {
    what: 'groupClicks',
    code: `export { groupClicks } from '@timeofclick/core/report'`,
    kilobytes: 11.5,
  },
  {
    what: 'browser, with a worker',
    code: `export { readActivities, report } from '@timeofclick/browser'`,
    // Reading a large file in parts took it over 120.
    kilobytes: 122.5,
    withLater: 142,
  },
];

/** The worker is one file with everything in it. */
const worker = { file: 'packages/browser/dist/worker.js', kilobytes: 139 };

/** @returns {Promise<{ status: number, output: string }>} */
export async function measureSizes() {
  const lines = [];
  for (const [at, { what, code, kilobytes, withLater }] of budgets.entries()) {
    const { first, later } = await bundled(String(at), code);
    lines.push(line(what, sizeOf(first), kilobytes));
    const all = sizeOf([...first, ...later]);
    if (later.length > 0)
      lines.push(line(`${what}, with all it may load later`, all, withLater ?? 0));
  }
  const script = readFileSync(join(root, worker.file), 'utf8');
  lines.push(line(worker.file, sizeOf([script]), worker.kilobytes));
  return {
    status: lines.some(({ isOver }) => isOver) ? 1 : 0,
    output: lines.map(({ text }) => text).join('\n'),
  };
}

/** @param {string} what @param {number} size @param {number} kilobytes */
function line(what, size, kilobytes) {
  const isOver = size > kilobytes;
  const verdict = isOver ? `OVER ${kilobytes}` : `of ${kilobytes}`;
  return { isOver, text: `${size.toFixed(1).padStart(6)} ${verdict.padStart(7)} kB  ${what}` };
}

/** @param {readonly string[]} chunks @returns {number} kilobytes */
function sizeOf(chunks) {
  return chunks.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000;
}

/**
 * @param {string} name @param {string} code
 * @returns {Promise<{ first: string[], later: string[] }>} the entry with what it imports, and the rest
 */
async function bundled(name, code) {
  mkdirSync(folder, { recursive: true });
  const entry = join(folder, `${name}.mjs`);
  writeFileSync(entry, `${code};\n`);
  const { bundles } = await build({
    config: false,
    cwd: folder,
    entry: [entry],
    platform: 'browser',
    deps: { alwaysBundle: [/./] },
    dts: false,
    minify: true,
    write: false,
    clean: false,
    logLevel: 'silent',
  });
  const chunks = bundles
    .flatMap((bundle) => bundle.chunks)
    .filter((chunk) => chunk.type === 'chunk');
  const first = new Set(chunks.filter(({ isEntry }) => isEntry));
  // A set gives what is added to it while it is gone through.
  for (const { imports } of first) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) first.add(chunk);
  }
  return {
    first: [...first].map((chunk) => chunk.code),
    later: chunks.filter((chunk) => !first.has(chunk)).map((chunk) => chunk.code),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { status, output } = await measureSizes();
  console.log(output);
  process.exitCode = status;
}
