// `npm run version`: applies the changesets, then brings along what they do not know of.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { setModelVersions } from './model-versions.mjs';
import { runNpm } from './npm.mjs';
import { keepReleasedSchemas } from './released-schemas.mjs';
import { root } from './root.mjs';
import { runTool } from './tool.mjs';

ensureInstalled();
const { status } = runTool(['changeset', 'version']);
if (status !== 0) process.exit(status);
const folder = join(root, 'packages', 'deno');
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const configPath = join(folder, 'deno.json');
const config = JSON.parse(readFileSync(configPath, 'utf8'));
writeFileSync(configPath, `${JSON.stringify({ ...config, version }, null, 2)}\n`);
setModelVersions(version);
// What later changes are compared with.
keepReleasedSchemas(version);
process.exitCode = runNpm(['install', '--package-lock-only', '--loglevel=error']).status;
