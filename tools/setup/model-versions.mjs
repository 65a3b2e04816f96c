import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Where the model packages say which version they are. The first hit is the package's own. */
const places = {
  'packages/models/python/pyproject.toml': /(?<=^version = ")[^"]+/m,
  'packages/models/java/pom.xml': /(?<=<version>)[^<]+/,
  'packages/models/rust/Cargo.toml': /(?<=^version = ")[^"]+/m,
  'packages/models/rust/Cargo.lock': /(?<=name = "timeofclick-models"\nversion = ")[^"]+/,
  'packages/models/csharp/Timeofclick.Models.csproj': /(?<=<Version>)[^<]+/,
};

/** The version in each manifest of the model packages, by path. @returns {[string, string | undefined][]} */
export function modelVersions() {
  return Object.entries(places).map(([path, version]) => [
    path,
    version.exec(readFileSync(join(root, path), 'utf8'))?.[0],
  ]);
}

/** Writes one version into all of them. @param {string} version */
export function setModelVersions(version) {
  for (const [path, place] of Object.entries(places)) {
    const file = join(root, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(place, version));
  }
}
