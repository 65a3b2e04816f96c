import { defineConfig, type Rolldown } from 'tsdown';
import { bundledLicenses } from '../../tools/setup/bundled-licenses.ts';
import { pureInitializers } from '../../tools/setup/pure-initializers.mjs';

/**
 * What reads bytes, from `later.ts` up. Apart from all else and imported by none of it: Rolldown keeps
 * what a file may load later when the file is in a circle of imports, even if nothing of it is used.
 */
const READING =
  /\/src\/(later|framing\/(detect-framing|frames|simd\/acquire-scanner)|read\/(forms|read-activities|read-records|read-sources|source-reader))\.ts$/;

export default defineConfig({
  entry: ['src/index.ts', 'src/read.ts', 'src/report.ts', 'src/open.ts', 'src/runtime.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  // Keeps .js and .d.ts for platform "node" too; the package is ESM anyway.
  fixedExtension: false,
  dts: true,
  sourcemap: true,
  deps: { onlyBundle: [/^tldts/] },
  inputOptions: { resolve: { mainFields: ['module', 'main'] } },
  plugins: [pureInitializers(), oneSuffixText(), bundledLicenses('bundled-licenses.txt')],
  outputOptions: {
    codeSplitting: {
      groups: [
        // The Public Suffix List and the one file that imports it: left out where nothing in it is used.
        { name: 'url-parts', test: /\/report\/url-parts\.ts$|\/node_modules\/tldts/ },
        { name: 'reading', test: READING },
      ],
      includeDependenciesRecursively: false,
    },
  },
});

/**
 * Rolldown, and with it Vite 8, copies a constant text to each place that uses it: of the 68 kB of the
 * suffixes there would be three. That is why the list is a part of the package, and no constant.
 */
function oneSuffixText(): Rolldown.Plugin {
  return {
    name: 'one-suffix-text',
    transform: {
      filter: { id: /tldts\/dist\/es6\/src\/data\/trie\.js$/ },
      handler(code) {
        const text = /export const labelText = "([^"\\`$]+)";/;
        if (!text.test(code)) throw new Error('tldts keeps its suffixes otherwise now');
        return { code: code.replace(text, 'export const labelText = String.raw`$1`;'), map: null };
      },
    },
  };
}
