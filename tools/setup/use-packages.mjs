// Usage: node use-packages.mjs NODE_MODULES   Loads the packed packages there and runs the packed command.
// Runs in the lowest Node that users may have, so: no type stripping, nothing newer than Node 20.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2] ?? '';
const require = createRequire(join(folder, 'anyone.js'));
const names = [
  '@timeofclick/core',
  '@timeofclick/core/read',
  '@timeofclick/core/report',
  '@timeofclick/core/open',
  '@timeofclick/node',
  '@timeofclick/browser',
  '@timeofclick/deno',
  '@timeofclick/codegen',
];
for (const name of names) {
  await import(pathToFileURL(require.resolve(name)).href).catch((error) =>
    fail(`${name}: ${error}`),
  );
}
if (!require('@timeofclick/schemas/catalog.json'))
  fail('@timeofclick/schemas/catalog.json is empty');

const command = join(folder, 'timeofclick', 'bin', 'timeofclick.js');
const samples = join(folder, 'timeofclick', 'samples');
const report = spawnSync(process.execPath, [command, 'report', samples], { encoding: 'utf8' });
if (report.status !== 0)
  fail(`timeofclick report: exit ${report.status}\n${report.stdout}${report.stderr}`);

/** @param {string} text */
function fail(text) {
  console.error(`In Node ${process.versions.node}: ${text}`);
  process.exitCode = 1;
}
