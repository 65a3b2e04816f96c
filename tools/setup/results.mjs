import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { resultsFolder } from './root.mjs';

/** @typedef {{ name: string, passed: number, failed: number, skipped: number }} Result */

/** Quoted attributes apart: a test's name may hold a `>`. */
const testCase = /<testcase\b(?:[^>"']|"[^"]*"|'[^']*')*?(?:\/>|>([\s\S]*?)<\/testcase>)/g;

/**
 * Counts the test cases of one JUnit file, the format that every runner here can write.
 * @param {string} xml
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function countCases(xml) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  // CDATA is test output and may hold anything, also markup.
  const markup = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
  for (const [, body = ''] of markup.matchAll(testCase)) {
    if (/<(failure|error)\b/.test(body)) counts.failed += 1;
    else if (/<skipped\b/.test(body)) counts.skipped += 1;
    else counts.passed += 1;
  }
  return counts;
}

/** Counts of every results file, by name. The name is the workspace's folder, or `checks`. @returns {Result[]} */
export function readResults() {
  if (!existsSync(resultsFolder)) return [];
  return readdirSync(resultsFolder)
    .filter((file) => file.endsWith('.xml'))
    .sort()
    .map((file) => ({
      name: basename(file, '.xml'),
      ...countCases(readFileSync(join(resultsFolder, file), 'utf8')),
    }));
}

/** Empties the results folder, so that a runner that wrote nothing cannot pass on old results. */
export function emptyResults() {
  rmSync(resultsFolder, { recursive: true, force: true });
  mkdirSync(resultsFolder);
}

/**
 * Makes a workspace whose runner ran nothing, or broke before it ran anything, count as a failure.
 * @param {string} name the workspace's folder name
 */
export function requireResults(name) {
  const file = join(resultsFolder, `${name}.xml`);
  const counts = existsSync(file) ? countCases(readFileSync(file, 'utf8')) : null;
  if (counts && counts.passed + counts.failed > 0) return;
  console.error(`${name}: no test ran`);
  writeFileSync(
    file,
    '<testsuites><testcase name="a test ran"><failure/></testcase></testsuites>\n',
  );
}
