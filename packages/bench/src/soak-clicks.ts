/**
 * Reports on a folder of 1,000 files that are full of clicks, with the real command, and prints its peak memory beside
 * the bound that the design sets: Node's own + 30 MB + 160 bytes for each click + the distinct strings. Fails if it
 * needs more, miscounts, or cuts a list without saying so.
 *
 *   node src/soak-clicks.ts [--files=1000] [--clicks=1000000] [--people=50000] [--keep]
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clickRecord } from './data/click-record.ts';
import { seededRandom } from './data/random.ts';
import { TIMEOFCLICK } from './jobs/contender.ts';
import { bareBytes } from './jobs/starting.ts';
import { node, runChild } from './measure/run-child.ts';

const SEED = 43;
const MEGABYTE = 1e6;
const BEYOND_NODE = 30 * MEGABYTE;
const BYTES_PER_CLICK = 160;
const TOP = 10;

/** What the folder holds. */
interface Written {
  readonly files: number;
  readonly clicks: number;
  readonly people: number;
  /** UTF-16 units of the different users, links, messages and addresses. */
  readonly stringUnits: number;
}

/** The parts of `report --json` that are looked at. */
interface SomeReport {
  readonly sources: readonly unknown[];
  readonly clicks: { readonly total: number };
  readonly people: { readonly total: number };
  readonly topPeople: readonly unknown[];
  readonly lengths: { readonly topPeople: number };
  readonly notes: readonly { readonly code: string }[];
}

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1000' },
    clicks: { type: 'string', default: '1000000' },
    people: { type: 'string', default: '50000' },
    keep: { type: 'boolean', default: false },
  },
});
const folder = join(tmpdir(), `timeofclick-soak-${values.files}-${values.clicks}-${values.people}`);
try {
  const written = await write(Number(values.files), Number(values.clicks), Number(values.people));
  const bound =
    (await bareBytes()) + BEYOND_NODE + BYTES_PER_CLICK * written.clicks + written.stringUnits;
  console.log(
    `bound ${megabytes(bound)} MB, ${megabytes(written.stringUnits)} of it distinct strings`,
  );
  const runs: readonly (readonly [string, ...string[]])[] = [
    ['report DIR --no-hash', '--no-hash'],
    ['report DIR --no-hash --workers 1', '--no-hash', '--workers', '1'],
    [`report DIR --no-hash --json --top ${TOP}`, '--no-hash', '--json', '--top', String(TOP)],
  ];
  for (const [name, ...options] of runs) {
    const told = await runChild(node(TIMEOFCLICK, 'report', folder, ...options));
    const wrong = options.includes('--json') ? mistakes(JSON.parse(told.output), written) : [];
    const peak = told.bytes ?? Number.NaN;
    if (!(peak <= bound)) wrong.push('more memory than the bound');
    const busy = ((told.busyMilliseconds ?? Number.NaN) / 1000).toFixed(1);
    console.log(`${name}: peak ${megabytes(peak)} MB, ${busy} s of processor time`);
    for (const mistake of wrong) console.log(`  FAILED: ${mistake}`);
    if (wrong.length > 0) process.exitCode = 1;
  }
} finally {
  if (!values.keep) await rm(folder, { recursive: true, force: true });
}

function mistakes(report: SomeReport, written: Written): string[] {
  const wrong: string[] = [];
  const expect = (what: string, found: unknown, wanted: unknown): void => {
    if (found !== wanted) wrong.push(`${what} ${found}, not ${wanted}`);
  };
  expect('sources', report.sources.length, written.files);
  expect('clicks', report.clicks.total, written.clicks);
  expect('people', report.people.total, written.people);
  expect('topPeople', report.topPeople.length, TOP);
  expect('length of topPeople', report.lengths.topPeople, written.people);
  expect(
    'a cut list is noted',
    report.notes.some(({ code }) => code === 'list-truncated'),
    true,
  );
  return wrong;
}

/** Writes the folder, unless a run with `--keep` left it. */
async function write(files: number, clicks: number, people: number): Promise<Written> {
  if (!(files > 0 && clicks >= files && people > 0)) {
    throw new RangeError('--files, --clicks and --people are numbers from 1 on');
  }
  const about = `${folder}.written`;
  if (existsSync(folder) && existsSync(about)) return JSON.parse(await readFile(about, 'utf8'));
  await mkdir(folder, { recursive: true });
  const random = seededRandom(SEED);
  const crowd = { people, links: clicks * 10, messages: 3000 };
  const users = new Set<string>();
  const strings = new Set<string>();
  let n = 0;
  for (let file = 0; file < files; file++) {
    let text = '';
    for (const end = Math.round(((file + 1) * clicks) / files); n < end; n++) {
      const { json, userId } = clickRecord(random, n, crowd);
      text += `${json}\n`;
      users.add(userId.toLowerCase());
      const { Url, UserIp, SourceId } = JSON.parse(json);
      for (const kept of [userId, Url, UserIp, SourceId]) strings.add(kept);
    }
    await writeFile(join(folder, `${String(file).padStart(4, '0')}.ndjson`), text);
  }
  const stringUnits = [...strings].reduce((sum, { length }) => sum + length, 0);
  const written = { files, clicks, people: users.size, stringUnits };
  await writeFile(about, JSON.stringify(written));
  return written;
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(0);
}
