import { cpSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'tsdown';
import { asciiChunks } from '../../tools/setup/ascii-chunks.mjs';
import { bundledLicenses } from '../../tools/setup/bundled-licenses.ts';
import { pureInitializers } from '../../tools/setup/pure-initializers.mjs';

export default defineConfig({
  // The worker of the Node adapter is a file of its own, beside the others: it is found by its address.
  entry: { main: 'src/main.ts', worker: '../node/src/worker.ts' },
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  // Keeps .js and .d.ts for platform "node" too; the package is ESM anyway.
  fixedExtension: false,
  dts: false,
  sourcemap: false,
  // Everything is in the bundle, and of everything only what is used: fewer files that Node has to find, and
  // less code that it has to read, before a report begins. Of the 40 packages that draw plots a part is used.
  deps: {
    onlyBundle: ['@observablehq/plot', /^d3-/, 'get-east-asian-width', 'isoformat', /^tldts/],
  },
  // Our own packages module by module, so that each command loads the modules that it runs.
  alias: {
    ...coreEntries('read', 'report', 'open'),
    '@timeofclick/core': source('core', 'index'),
    '@timeofclick/node': source('node', 'index'),
  },
  inputOptions: {
    // Copies of the Public Suffix List's text in each place that uses it would double its size.
    optimization: { inlineConst: false },
    resolve: { mainFields: ['module', 'main'] },
  },
  outputOptions: {
    // Two files for what several commands share: each file more is a third of a millisecond to find and link.
    codeSplitting: {
      groups: [
        {
          name: 'command-line',
          test: /\/cli\/src\/(command-line|surroundings|terminal\/look|output\/text)/,
          priority: 1,
        },
        { name: 'shared', minShareCount: 2 },
      ],
    },
  },
  plugins: [pureInitializers(), asciiChunks(), bundledLicenses('bundled-licenses.txt')],
  hooks: {
    'build:done': copySchemas,
  },
});

function coreEntries(...names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [`@timeofclick/core/${name}`, source('core', name)]),
  );
}

function source(folder: string, entry: string): string {
  return fileURLToPath(new URL(`../${folder}/src/${entry}.ts`, import.meta.url));
}

/** What `timeofclick schema` prints travels with the command. */
function copySchemas(): void {
  const target = 'dist/schemas';
  rmSync(target, { recursive: true, force: true });
  const onlySchemas = (from: string): boolean =>
    !/\.[a-z]+$/.test(from) || from.endsWith('.schema.json');
  const folders = [
    ['../../schemas', target],
    ['../core/src/gen/profiles', `${target}/profiles`],
  ] as const;
  for (const [from, to] of folders) {
    if (existsSync(from)) cpSync(from, to, { recursive: true, filter: onlySchemas });
  }
}
