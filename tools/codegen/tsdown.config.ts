import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/main.ts'],
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  // Keeps .js and .d.ts for platform "node" too; the package is ESM anyway.
  fixedExtension: false,
  dts: true,
  sourcemap: true,
});
