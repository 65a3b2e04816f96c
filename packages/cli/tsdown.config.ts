import { cpSync, existsSync, rmSync } from 'node:fs';
import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/main.ts'],
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  // Keeps .js and .d.ts for platform "node" too; the package is ESM anyway.
  fixedExtension: false,
  dts: false,
  sourcemap: false,
  hooks: {
    'build:done': copySchemas,
  },
});

/** What `timeofclick schema` prints travels with the command. */
function copySchemas(): void {
  const target = 'dist/schemas';
  rmSync(target, { recursive: true, force: true });
  const onlySchemas = (from: string): boolean => !/\.[a-z]+$/.test(from) || from.endsWith('.schema.json');
  const folders = [
    ['../../schemas', target],
    ['../core/src/gen/profiles', `${target}/profiles`],
  ] as const;
  for (const [from, to] of folders) {
    if (existsSync(from)) cpSync(from, to, { recursive: true, filter: onlySchemas });
  }
}
