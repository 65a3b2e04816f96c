// `npm start`: from a fresh clone to a report over the samples.
import { ensureInstalled } from './install.mjs';
import { runTool } from './tool.mjs';

const command = 'packages/cli/bin/timeofclick.js';
const samples = 'packages/cli/samples';
const campaign = ['report', samples, '--domain', 'contoso-payroll.example'];

ensureInstalled();
const build = runTool(
  ['turbo', 'run', 'build', '--filter=timeofclick...', '--output-logs=errors-only'],
  { quiet: true },
);
if (build.status !== 0) {
  console.error(`${build.output}\nThe build failed, so there is no report.`);
  process.exit(build.status);
}
const report = runTool(['node', command, ...campaign]);
if (report.status === 0) {
  console.log(`
That was: npx timeofclick ${campaign.join(' ')}
          (invented; its story is in packages/cli/SAMPLES.md)
Next:     npx timeofclick report ${samples}   every campaign in the samples
          npx timeofclick report YOUR-EXPORT.csv        a file, a folder or - for standard input
          npx timeofclick people YOUR-EXPORT.csv        one line per person
          npx timeofclick --help                        everything else`);
}
process.exitCode = report.status;
