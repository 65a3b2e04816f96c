// `npm test`: every package's tests in the runtime it is for. Nothing is skipped without a word.
import { ensureInstalled } from './install.mjs';
import { emptyResults, readResults, requireResults } from './results.mjs';
import { runTool } from './tool.mjs';
import { readWorkspaces } from './workspaces.mjs';

const started = performance.now();
ensureInstalled();
emptyResults();
const build = runTool(['turbo', 'run', 'build', '--output-logs=errors-only'], { quiet: true });
if (build.status !== 0) {
  console.error(`${build.output}\nThe build failed, so no test ran.`);
  process.exit(build.status);
}
const run = runTool([
  'turbo',
  'run',
  'test',
  '--continue=always',
  '--output-logs=new-only',
  '--log-order=grouped',
]);
for (const { name } of readWorkspaces().filter(({ manifest }) => manifest.scripts?.test)) {
  requireResults(name);
}
const results = readResults();
for (const { name, passed, failed, skipped } of results) {
  const rest = `${failed ? `, ${failed} FAILED` : ''}${skipped ? `, ${skipped} skipped` : ''}`;
  console.log(`${name.padEnd(12)} ${passed} passed${rest}`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
const failed = run.status !== 0 || results.some((result) => result.failed > 0);
console.log(failed ? `Tests failed (${seconds} s).` : `All tests passed (${seconds} s).`);
process.exitCode = failed ? 1 : 0;
