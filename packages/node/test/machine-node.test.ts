import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'tsdown';
import { expect, it } from 'vitest';
import { machineNode } from '../../../tools/setup/npm.mjs';
import { root } from '../../../tools/setup/root.mjs';
import { vectorsPlugin } from '../../conformance/disk/vectors-plugin.ts';

it("reads every conformance vector in the machine's Node, too", async () => {
  const { bundles } = await build({
    config: false,
    entry: [join(import.meta.dirname, 'machine-node', 'run-vectors.ts')],
    platform: 'node',
    plugins: [vectorsPlugin()],
    // The package itself is loaded as it was built.
    deps: { alwaysBundle: [/conformance/], neverBundle: ['@timeofclick/node'] },
    dts: false,
    write: false,
    clean: false,
    logLevel: 'silent',
  });
  const chunk = bundles[0]?.chunks.find((one) => one.type === 'chunk');
  const folder = join(root, 'node_modules', '.cache', 'machine-node');
  mkdirSync(folder, { recursive: true });
  const script = join(folder, 'run-vectors.mjs');
  writeFileSync(script, chunk?.type === 'chunk' ? chunk.code : '');
  const line = execFileSync(machineNode, [script], { encoding: 'utf8' });
  expect(line).toMatch(/^(conformance: \d+ vectors passed in Node.*\n){2}$/);
  console.log(line.trim());
}, 120_000);
