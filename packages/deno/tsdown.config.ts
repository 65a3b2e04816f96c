import { defineConfig } from 'tsdown';

export default defineConfig({
  // The worker is a file of its own, beside the others: it is found by its address.
  entry: ['src/index.ts', 'src/worker.ts'],
  format: 'esm',
  platform: 'neutral',
  deps: { neverBundle: [/^node:/] },
  target: 'es2022',
  // Keeps .js and .d.ts for platform "node" too; the package is ESM anyway.
  fixedExtension: false,
  // Not tsconfig.json, which Deno would take for its own.
  tsconfig: 'tsconfig.bundle.json',
  dts: true,
  sourcemap: true,
});
