import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts'],
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  // Keeps .js and .d.ts for platform "node" too; the package is ESM anyway.
  fixedExtension: false,
  dts: true,
  sourcemap: true,
});
