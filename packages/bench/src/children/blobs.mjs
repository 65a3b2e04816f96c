// JSON.parse of each content blob. Argument: a folder of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tally } from './tally.mjs';

const [folder] = process.argv.slice(2);
const tally = new Tally();
for (const name of readdirSync(folder)) {
  for (const record of JSON.parse(readFileSync(join(folder, name), 'utf8'))) tally.take(record);
}
tally.print();
