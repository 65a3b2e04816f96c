import { cpSync, existsSync, rmSync } from 'node:fs';
import { defineConfig } from 'tsdown';
import { bundledLicenses } from './scripts/bundled-licenses.ts';

export default defineConfig({
  entry: ['src/main.ts'],
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  // Keeps .js and .d.ts for platform "node" too; the package is ESM anyway.
  fixedExtension: false,
  dts: false,
  sourcemap: false,
  // What draws the HTML report is bundled, not installed: of its 40 packages only a part is used.
  deps: { onlyBundle: ['@observablehq/plot', /^d3-/, 'isoformat'] },
  plugins: [bundledLicenses('bundled-licenses.txt')],
  hooks: {
    'build:done': copySchemas,
  },
});

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
