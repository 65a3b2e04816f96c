import { defineConfig, type UserConfig } from 'tsdown';

const common: UserConfig = {
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  // Keeps .js and .d.ts for platform "node" too; the package is ESM anyway.
  fixedExtension: false,
  dts: true,
  sourcemap: true,
};

const worker: UserConfig = { ...common, entry: ['src/worker.ts'], clean: false };

export default defineConfig([
  { ...common, entry: ['src/index.ts'] },
  {
    ...worker,
    // A worker knows no import map and may be served as a plain file: everything in one.
    deps: { alwaysBundle: [/./] },
    outputOptions: { codeSplitting: false },
    dts: false,
    platform: 'browser',
    minify: true,
  },
  { ...worker, dts: { emitDtsOnly: true } },
]);
