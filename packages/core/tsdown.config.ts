import { defineConfig } from 'tsdown';
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
  plugins: [pureInitializers()],
  outputOptions: {
    codeSplitting: {
      groups: [
        // The one file that imports the Public Suffix List: left out where nothing in it is used.
        { name: 'url-parts', test: /\/report\/url-parts\.ts$/ },
        { name: 'reading', test: READING },
      ],
      includeDependenciesRecursively: false,
    },
  },
});
