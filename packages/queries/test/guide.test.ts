import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openDuckDb } from './duckdb.ts';
import { checkQuery } from './kusto.ts';

const ROOT = new URL('../../../', import.meta.url);
const COMMAND = fileURLToPath(new URL('packages/cli/bin/timeofclick.js', ROOT));
const page = readFileSync(new URL('docs/guides/same-question.md', ROOT), 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'guide-'));
cpSync(new URL('packages/cli/samples/', ROOT), join(folder, 'exports'), { recursive: true });
const people = JSON.parse(
  timeofclick('people', 'exports', '--domain', 'contoso-payroll.example', '--to', 'json'),
);

const WORDS: Readonly<Record<string, string>> = { pending: 'may have', unknown: 'may have' };
const wanted = Object.fromEntries(
  people.map(({ userId, outcome }: { userId: string; outcome: string }) => [
    userId.toLowerCase(),
    WORDS[outcome] ?? outcome,
  ]),
);

test('the samples have people of every outcome', () => {
  expect(new Set(Object.values(wanted))).toEqual(new Set(['reached', 'may have', 'stopped']));
});

test('DuckDB says of the exports what the command says', async () => {
  const duckdb = await openDuckDb();
  const statements = block('duckdb', 'sql')
    .replace('.read timeofclick.sql', '')
    .replaceAll("'exports/", `'${folder}/exports/`)
    .split(/;\s*$/m);
  const question = statements.map((one) => one.trim()).filter((one) => one !== '');
  for (const statement of question.slice(0, -1)) await duckdb.run(statement);
  const rows = (await duckdb.query(
    `SELECT to_json(answer) FROM (${question.at(-1)}) answer`,
  )) as Person[];
  expect(Object.fromEntries(rows.map(({ person, outcome }) => [person, outcome]))).toEqual(wanted);
}, 300_000);

test('the KQL follows the generated query without a mistake', () => {
  const query = readFileSync(new URL('../gen/kql/url-click-events.kql', import.meta.url), 'utf8');
  const table = '(Timestamp: datetime, Url: string, ActionType: string, AccountUpn: string)';
  const { problems, columns } = checkQuery(query + block('kql', 'kql'), { UrlClickEvents: table });
  expect(problems).toEqual([]);
  expect(columns).toEqual(['person', 'outcome']);
});

test('jq says of the normal form what the command says', ({ skip }) => {
  if (spawnSync('jq', ['--version']).status !== 0) skip('no jq on this machine');
  const [, program = ''] = /jq -s '(.*?)'/s.exec(block('jq', 'sh')) ?? [];
  const input = timeofclick(
    'convert',
    'exports',
    '--domain',
    'contoso-payroll.example',
    '--to',
    'ndjson',
  );
  const { stdout } = spawnSync('jq', ['-s', program], { input, encoding: 'utf8' });
  const rows: Person[] = JSON.parse(stdout);
  expect(Object.fromEntries(rows.map(({ person, outcome }) => [person, outcome]))).toEqual(wanted);
});

test('pandas says of the normal form what the command says', ({ skip }) => {
  if (spawnSync('python3', ['-c', 'import pandas']).status !== 0) skip('no pandas on this machine');
  timeofclick('convert', 'exports', '--to', 'ndjson', '-o', 'clicks.ndjson');
  const { stdout, stderr } = spawnSync('python3', ['-c', block('pandas', 'python')], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(wanted);
});

interface Person {
  readonly person: string;
  readonly outcome: string;
}

/** The code of a section of the page. */
function block(section: string, language: string): string {
  const [, rest = ''] = page.split(`{#${section}}`);
  const [, code] = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(rest) ?? [];
  if (code === undefined) throw new Error(`no ${language} in section ${section}`);
  return code;
}

function timeofclick(...words: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}
