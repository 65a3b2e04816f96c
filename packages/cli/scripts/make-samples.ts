// Writes packages/cli/samples: `npm run samples` in packages/cli. Same seed, same bytes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { contentBlob } from './samples/content-blob.ts';
import { huntingExport } from './samples/hunting-export.ts';
import { purviewExport } from './samples/purview-export.ts';
import { ualExport } from './samples/ual-export.ts';

/** Where the samples are. */
export const SAMPLES: URL = new URL('../samples/', import.meta.url);

/** Every sample's text by file name; a name that ends in .gz is stored packed. */
export function makeSamples(): ReadonlyMap<string, string> {
  return new Map([
    ['purview-audit.csv.gz', purviewExport()],
    ['ual-type41.csv', ualExport()],
    ['webhook-blob.json', contentBlob()],
    ['xdr-hunting.csv', huntingExport()],
  ]);
}

/** The text of a stored sample, unpacked; null if it is not there. */
export function storedSample(name: string): string | null {
  const file = new URL(name, SAMPLES);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function writeSamples(): void {
  mkdirSync(SAMPLES, { recursive: true });
  for (const [name, text] of makeSamples()) {
    // Packed bytes may differ from one zlib to the next, so what says the same is left alone.
    if (storedSample(name) === text) continue;
    writeFileSync(
      new URL(name, SAMPLES),
      name.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text,
    );
    console.log(`written: samples/${name}`);
  }
}

if (import.meta.main) writeSamples();
