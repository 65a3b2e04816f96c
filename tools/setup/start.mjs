// `npm start`: from a fresh clone to a report over the samples.
import { ensureInstalled } from './install.mjs';
import { runTool } from './tool.mjs';

const command = 'packages/cli/bin/timeofclick.js';
const samples = 'packages/cli/samples';

ensureInstalled();
const build = runTool(
  ['turbo', 'run', 'build', '--filter=timeofclick...', '--output-logs=errors-only'],
  { quiet: true },
);
if (build.status !== 0) {
  console.error(`${build.output}\nThe build failed, so there is no report.`);
  process.exit(build.status);
}
const report = runTool(['node', command, 'report', samples]);
if (report.status === 0) {
  console.log(`
That was: npx timeofclick report ${samples}
Next:     npx timeofclick report YOUR-EXPORT.csv     a file, a folder or - for standard input
          npx timeofclick people YOUR-EXPORT.csv     one line per person
          npx timeofclick --help                     everything else`);
}
process.exitCode = report.status;
