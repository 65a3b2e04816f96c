// Memory of a report over many clicks: node --expose-gc packages/core/test/measure-report-memory.ts [CLICKS] [PEOPLE]
// Prints the resident set before, after adding and after building, and the bytes per click without the strings.
import { activityKey } from '../src/activity/activity-key.ts';
import type { UrlTimeOfClickActivity } from '../src/gen/types.ts';
import { ReportBuilder } from '../src/report/report-builder.ts';
import { auditClick, itemOf, summaryOf } from './invented-items.ts';

const [clicks = 1_000_000, people = 50_000] = process.argv.slice(2).map(Number);
const SOURCES = 1000;
const START = Date.UTC(2026, 2, 2);
const template = auditClick('blocked', 'x@contoso.com', '2026-03-02T00:00:00Z');
let texts = 0;

/** A click with an id, time, URL, message and address; every tenth is an override. */
function invent(n: number): UrlTimeOfClickActivity {
  const userId = `person${n % people}@contoso.com`;
  const url = `https://contoso-payroll.example/s/${(n * 2654435761) % 2 ** 32}`;
  const sourceId = `5a0c1e00-0000-4000-8000-${String(n % 200_000).padStart(12, '0')}`;
  texts += url.length;
  if (n < people) texts += userId.length;
  if (n < 200_000) texts += sourceId.length;
  return {
    ...template,
    id: `c0ffee00-0000-4000-8000-${String(n).padStart(12, '0')}`,
    userId,
    url,
    sourceId,
    timeOfClick: `${new Date(START + n * 600).toISOString().slice(0, 19)}Z`,
    userIp: `203.0.113.${n % 250}`,
    outcome: n % 10 === 0 ? 'reached' : 'stopped',
    route: n % 10 === 0 ? 'overrodeBlock' : null,
  };
}

function rss(): number {
  globalThis.gc?.();

  return process.memoryUsage.rss();
}

function line(what: string, bytes: number): void {
  console.log(`${what.padEnd(28)} ${(bytes / 1e6).toFixed(1).padStart(8)} MB`);
}

const builder = new ReportBuilder();
const before = rss();
const started = performance.now();
let largest = before;
for (let n = 0; n < clicks; n++) {
  const source = `export-${Math.floor((n * SOURCES) / clicks)}.csv`;
  const activity = invent(n);
  builder.add({ ...itemOf(source, template, n % SOURCES), key: activityKey(activity), activity });
  if (n % 100_000 === 0) largest = Math.max(largest, process.memoryUsage.rss());
}
for (let at = 0; at < SOURCES; at++) {
  builder.add({ kind: 'source', source: summaryOf(`export-${at}.csv`, clicks / SOURCES) });
}
const added = rss();
const addedAt = performance.now();
const report = builder.build();
const built = rss();
const builtAt = performance.now();
builder.people({ top: 100 });
const listed = rss();
line('before', before);
line('all added', added);
line('report built', built);
line('100 people listed', listed);
line('largest (process)', process.resourceUsage().maxRSS * 1024);
line('distinct text', texts);
const perClick = (bytes: number): string => ((bytes - before - texts) / clicks).toFixed(1);
console.log(`bytes a click, added         ${perClick(added)}`);
console.log(`bytes a click, built         ${perClick(built)}`);
console.log(
  `bound: 30 MB + 160 a click + text = ${((30e6 + 160 * clicks + texts) / 1e6).toFixed(1)} MB`,
);
console.log(
  `adding ${((addedAt - started) / 1000).toFixed(1)} s, building ${((builtAt - addedAt) / 1000).toFixed(1)} s`,
);
console.log(
  `${report.clicks.total} clicks, ${report.people.total} people, ${report.campaigns.length} campaigns`,
);
