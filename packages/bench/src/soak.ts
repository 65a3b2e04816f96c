/**
 * Reads a large file of each framing, plain and gzip'd, with the real command, one after the other, and prints peak
 * memory and speed of each. Fails if one needs more memory than LIMIT, or miscounts.
 *
 *   node src/soak.ts [GIGABYTES]      default 1
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGzip } from 'node:zlib';
import { type Block, FRAMINGS, type Framing } from './soak-framings.ts';

const COMMAND = fileURLToPath(new URL('../../cli/bin/timeofclick.js', import.meta.url));
/** Peak resident memory in MB: Node itself takes 60 to 90 with the command loaded. */
const LIMIT = 160;
const TELL_PEAK =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak="+process.resourceUsage().maxRSS))';

const bytes = Number(process.argv[2] ?? 1) * 1e9;
if (!(bytes > 0)) throw new Error(`The size is a number of gigabytes, not ${process.argv[2]}`);
const folder = mkdtempSync(join(tmpdir(), 'timeofclick-soak-'));
let failed = false;
try {
  for (const framing of FRAMINGS) {
    for (const packed of [false, true]) await soak(framing, packed);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

async function soak(framing: Framing, packed: boolean): Promise<void> {
  const file = join(folder, packed ? `${framing.name}.gz` : framing.name);
  const records = await write(file, framing, packed);
  const stored = statSync(file).size;
  const started = performance.now();
  const { code, read, peak } = await report(file);
  const seconds = (performance.now() - started) / 1000;
  rmSync(file);
  const good = code === 0 && read.records === records && peak < LIMIT;
  failed ||= !good;
  console.log(
    [
      (framing.name + (packed ? '.gz' : '')).padEnd(12),
      `${(stored / 1e6).toFixed(0)} MB stored`.padStart(16),
      `${read.records} records`.padStart(18),
      `${(bytes / 1e6 / seconds).toFixed(0)} MB/s`.padStart(10),
      `peak ${peak.toFixed(0)} MB`.padStart(13),
      good ? '' : `  FAILED: exit ${code}, ${records} records written`,
    ].join(''),
  );
}

/** @returns how many records were written */
async function write(file: string, framing: Framing, packed: boolean): Promise<number> {
  const target = createWriteStream(file);
  const out = packed ? createGzip({ level: 1 }) : target;
  if (out !== target) out.pipe(target);
  const put = async (text: string | Uint8Array): Promise<void> => {
    if (!out.write(text)) await once(out, 'drain');
  };
  const block: Block = framing.block();
  await put(framing.before);
  let records = block.records;
  await put(block.bytes);
  for (let written = block.bytes.length; written < bytes; written += block.bytes.length) {
    await put(framing.between);
    await put(block.bytes);
    records += block.records;
  }
  out.end(framing.after);
  await once(target, 'close');
  return records;
}

interface Outcome {
  readonly code: number | null;
  readonly read: { readonly records: number };
  /** MB. */
  readonly peak: number;
}

function report(file: string): Promise<Outcome> {
  const child = spawn(process.execPath, ['--import', TELL_PEAK, COMMAND, 'report', '--json', file]);
  let out = '';
  let errors = '';
  child.stdout.on('data', (text) => (out += text));
  child.stderr.on('data', (text) => (errors += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const peak = Number(/peak=(\d+)/.exec(errors)?.[1] ?? Number.NaN) / 1000;
      const read = out === '' ? { records: 0 } : JSON.parse(out).read;
      resolve({ code, read, peak });
    });
  });
}
