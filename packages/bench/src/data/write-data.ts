import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Answer, answerOfTallies, type Tally } from '../answer.ts';
import { ARRAY, type Frame, NDJSON, PURVIEW_CSV, textOfFile } from './frames.ts';
import { inventedRecords } from './records.ts';

const SEED = 41;
const BLOB_BYTES = 280_000;

export type DataName = 'mixed' | 'clicks' | 'blobs' | 'gzip' | 'csv';

/** Files on disk and what is in them. */
export interface DataSet {
  /** A file, or a folder of files. */
  readonly path: string;
  readonly answer: Answer;
}

interface Kind {
  readonly name: string;
  readonly clickShare: number;
  readonly frame: Frame;
}

const KINDS: Readonly<Record<DataName, Kind>> = {
  mixed: { name: 'mixed.ndjson', clickShare: 0.01, frame: NDJSON },
  clicks: { name: 'clicks.ndjson', clickShare: 1, frame: NDJSON },
  blobs: { name: 'blobs', clickShare: 0.01, frame: ARRAY },
  gzip: { name: 'mixed.ndjson.gz', clickShare: 0.01, frame: NDJSON },
  csv: { name: 'purview.csv', clickShare: 0.01, frame: PURVIEW_CSV },
};

/** Writes a data set, unless an earlier run left the same one. */
export async function writeData(
  folder: string,
  name: DataName,
  megabytes: number,
): Promise<DataSet> {
  const kind = KINDS[name];
  const home = join(folder, `${megabytes}-megabytes`);
  const path = join(home, kind.name);
  const answerFile = `${path}.answer`;
  if (existsSync(answerFile))
    return { path, answer: JSON.parse(await readFile(answerFile, 'utf8')) };
  const tallies: Tally[] = [];
  const records = inventedRecords(SEED, kind.clickShare);
  const bytes = megabytes * 1_000_000;
  if (name === 'blobs') {
    for (let blob = 0; blob * BLOB_BYTES < bytes; blob++) {
      const file = join(path, `${String(blob).padStart(5, '0')}.json`);
      await writeText(file, textOfFile(records, kind.frame, BLOB_BYTES, tallies));
    }
  } else await writeText(path, textOfFile(records, kind.frame, bytes, tallies));
  const answer = answerOfTallies(tallies);
  await writeFile(`${answerFile}.part`, JSON.stringify(answer));
  await rename(`${answerFile}.part`, answerFile);
  return { path, answer };
}

async function writeText(path: string, text: Iterable<string>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = createWriteStream(path);
  const source = Readable.from(text);
  await (path.endsWith('.gz') ? pipeline(source, createGzip(), file) : pipeline(source, file));
}
