import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rolldown } from 'tsdown';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** Writes the licences of all packages whose code is in the bundle beside it, as most of them ask. */
export function bundledLicenses(fileName: string): Rolldown.Plugin {
  return {
    name: 'bundled-licenses',
    generateBundle(_, bundle) {
      const ids = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? part.moduleIds : [],
      );
      const folders = new Set(ids.flatMap((id) => packageFolder(id) ?? []));
      const texts = [...folders].map(licenseText).sort();
      this.emitFile({ type: 'asset', fileName, source: texts.join('\n') });
    },
  };
}

function packageFolder(id: string): string | null {
  if (!/[\\/]node_modules[\\/]/.test(id)) return null;
  let folder = dirname(id);
  // Folders inside a package can have a package.json without a name, to say which module system they use.
  while (!isPackage(folder)) folder = dirname(folder);
  return folder;
}

function isPackage(folder: string): boolean {
  const file = join(folder, 'package.json');
  return existsSync(file) && manifestIn(folder).name !== undefined;
}

function manifestIn(folder: string): Partial<Manifest> {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function licenseText(folder: string): string {
  const { name, version, license } = manifestIn(folder);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (file === undefined && license === undefined) throw new Error(`${name} has no licence`);
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  const lines = text.replaceAll('\r\n', '\n').trim();
  return `${name} ${version} (${license ?? 'see below'})\n\n${lines}\n`;
}
