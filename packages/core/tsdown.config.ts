import { defineConfig } from 'tsdown';
import { pureInitializers } from '../../tools/setup/pure-initializers.mjs';

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
  // The one file that imports the Public Suffix List: left out where nothing in it is used.
  outputOptions: {
    codeSplitting: { groups: [{ name: 'url-parts', test: /\/report\/url-parts\.ts$/ }] },
  },
});
