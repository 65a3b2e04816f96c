// Inflates and does nothing else: the floor under reading gzip. Argument: a file.
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

const [path] = process.argv.slice(2);
const chunkSize = 256 * 1024;
let bytes = 0;
for await (const chunk of createReadStream(path, { highWaterMark: chunkSize }).pipe(
  createGunzip({ chunkSize }),
)) {
  bytes += chunk.length;
}
process.stdout.write(JSON.stringify([]) + (bytes < 0 ? bytes : ''));
