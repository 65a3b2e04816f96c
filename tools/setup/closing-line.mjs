// Usage: node closing-line.mjs STATUS...   Prints `N passed, N failed` over all results. STATUS: the runs' exit codes.
import { readResults } from './results.mjs';

const results = readResults();
/** @param {'passed' | 'failed' | 'skipped'} kind */
const sum = (kind) => results.reduce((total, result) => total + result[kind], 0);
const [passed, skipped] = [sum('passed'), sum('skipped')];
// A run can fail without a failed case: an installation, a build, a runner that crashed.
const broken = process.argv.slice(2).some((status) => status !== '0') || passed === 0;
const failed = sum('failed') || (broken ? 1 : 0);
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed ? 1 : 0;
