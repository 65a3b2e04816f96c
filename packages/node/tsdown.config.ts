import { defineConfig } from 'tsdown';

export default defineConfig({
  // The worker is a file of its own, beside the others: it is found by its address.
  entry: ['src/index.ts', 'src/worker.ts'],
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  // Keeps .js and .d.ts for platform "node" too; the package is ESM anyway.
  fixedExtension: false,
  dts: true,
  sourcemap: true,
});
