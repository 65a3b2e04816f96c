// Tests each language's models in its own toolchain: every object of the conformance vectors is read
// into a model, looked at and written again. A language without its toolchain is named and left out.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CHECKED } from './model-case.ts';
import { readCases } from './read-cases.ts';
import { runCommand, type Toolchain, toolchains } from './toolchains.ts';

const PACKAGE = new URL('../', import.meta.url);
const RESULTS = new URL('../../.results/models.xml', PACKAGE);

/** The objects, one per line. Every language's test reads this file. */
const CASES = new URL('vectors.ndjson', PACKAGE);

/** What the code of each README reads, and what it prints. */
const RECORDS = fileURLToPath(new URL('examples/records.ndjson', PACKAGE));
const PRINTED = readFileSync(new URL('examples/output.txt', PACKAGE), 'utf8');

const cases = await readCases();
const vectors = [...new Set(cases.map(({ vector }) => vector))];
writeFileSync(CASES, cases.map((one) => `${JSON.stringify(one)}\n`).join(''));
const asked = process.argv.slice(2);
const results = [
  ...Object.keys(CHECKED).map(testForm),
  ...toolchains
    .filter(({ language }) => asked.length === 0 || asked.includes(language))
    .flatMap(testLanguage),
];
mkdirSync(new URL('./', RESULTS), { recursive: true });
writeFileSync(RESULTS, `<testsuites>\n${results.join('\n')}\n</testsuites>\n`);

/** A form that no vector holds would be tested by nobody. */
function testForm(form: string): string {
  if (cases.some((one) => one.form === form)) return `<testcase name="vectors hold ${form}"/>`;
  console.log(`no vector holds a ${form}`);
  process.exitCode = 1;
  return `<testcase name="vectors hold ${form}"><failure/></testcase>`;
}

/** One case per vector, in the format of the other tests. */
function testLanguage(toolchain: Toolchain): readonly string[] {
  const { language, probe, environment } = toolchain;
  const folder = fileURLToPath(new URL(`${language}/`, PACKAGE));
  const found = runCommand(probe, folder, environment);
  if (found.status !== 0) {
    console.log(`${language}: not run, its tools are not on this machine\n${found.output}`.trim());
    // CI has them all, so one that is not found is a fault there.
    if (process.env.CI) process.exitCode = 1;
    const outcome = process.env.CI ? 'failure' : 'skipped';
    return [`<testcase name="${language}"><${outcome}/></testcase>`];
  }
  const started = performance.now();
  const problem = problemOf(toolchain, folder);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (problem !== null) {
    console.log(`${problem}\n${language}: FAILED`);
    process.exitCode = 1;
    return [`<testcase name="${language}"><failure/></testcase>`];
  }
  console.log(`${language}: ${vectors.length} vectors passed (${seconds} s)`);
  return [...vectors, 'example'].map((name) => `<testcase name="${language} ${name}"/>`);
}

function problemOf({ test, example, environment }: Toolchain, folder: string): string | null {
  const { status, output } = runCommand(test, folder, environment);
  const passed = Number(/^(\d+) vectors passed$/m.exec(output)?.[1] ?? 0);
  // A runner that ran something else, or nothing, succeeds too.
  if (status !== 0 || passed !== vectors.length) {
    return `${output}\n${passed} of ${vectors.length} vectors passed`;
  }
  if (example === null) return null;
  const shown = runCommand([...example, RECORDS], folder, environment);
  if (shown.status === 0 && shown.output === PRINTED) return null;
  return `The code of the README printed:\n${shown.output}\nexpected:\n${PRINTED}`;
}
