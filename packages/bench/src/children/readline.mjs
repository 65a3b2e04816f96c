// The code most people write first: readline and JSON.parse of each line. Argument: a file, gzip or not.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { Tally } from './tally.mjs';

const [path] = process.argv.slice(2);
const file = createReadStream(path);
const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
const tally = new Tally();
for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
  tally.take(JSON.parse(line));
}
tally.print();
