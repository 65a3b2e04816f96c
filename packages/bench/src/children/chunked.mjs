// What a careful programmer writes: large chunks, cut at newlines, JSON.parse of each line.
import { openSync, readSync } from 'node:fs';
import { Tally } from './tally.mjs';

const NEWLINE = 10;
const [path] = process.argv.slice(2);
const file = openSync(path, 'r');
let buffer = Buffer.allocUnsafe(1 << 20);
let held = 0;
const tally = new Tally();
for (;;) {
  if (held === buffer.length) buffer = Buffer.concat([buffer, Buffer.alloc(buffer.length)]);
  const read = readSync(file, buffer, held, buffer.length - held);
  if (read === 0) break;
  const end = held + read;
  let start = 0;
  for (let at = buffer.indexOf(NEWLINE); at !== -1 && at < end; ) {
    tally.take(JSON.parse(buffer.utf8Slice(start, at)));
    start = at + 1;
    at = buffer.indexOf(NEWLINE, start);
  }
  buffer.copyWithin(0, start, end);
  held = end - start;
}
if (held > 0) tally.take(JSON.parse(buffer.utf8Slice(0, held)));
tally.print();
