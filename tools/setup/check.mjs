// `npm run check`: what CI asks besides the tests. Shows output only of what fails.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from './checks.mjs';
import { ensureInstalled } from './install.mjs';
import { resultsFolder } from './root.mjs';

ensureInstalled();
const cases = checks.map(({ question, answer, repair }) => {
  const started = performance.now();
  const { status, output, note } = answer();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${status === 0 ? 'yes' : 'NO '}  ${question} (${seconds} s)${note === undefined ? '' : `: ${note}`}`,
  );
  if (status === 0) return `<testcase name="${question}"/>`;
  console.log(`\n${output.trim()}\n\nTo mend it: ${repair}\n`);
  process.exitCode = 1;
  return `<testcase name="${question}"><failure/></testcase>`;
});
// In the tests' own format, so that one counter counts everything.
mkdirSync(resultsFolder, { recursive: true });
writeFileSync(
  join(resultsFolder, 'checks.xml'),
  `<testsuites>\n${cases.join('\n')}\n</testsuites>\n`,
);
