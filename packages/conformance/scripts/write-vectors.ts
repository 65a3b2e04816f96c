// Writes packages/conformance/vectors: `npm run vectors`. Only here and in cases/ a vector is edited.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { VECTORS } from '../disk/load-vectors.ts';
import { filesOf } from './author/files-of.ts';
import { allCases } from './cases/all-cases.ts';

rmSync(VECTORS, { recursive: true, force: true });
for (const one of allCases) {
  const folder = new URL(`${one.name}/`, VECTORS);
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of filesOf(one)) writeFileSync(new URL(file, folder), bytes);
}
console.log(`${allCases.length} vectors written`);
