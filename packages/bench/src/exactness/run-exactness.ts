import { seededRandom } from '../data/random.ts';
import { compareWays } from './compare.ts';
import { hostileFile } from './hostile-file.ts';

/** What framing reads at a time. */
const WINDOW_BYTES = 1024 * 1024;
const LINES_A_FILE = 400;
/** Lines around the end of the window, and how far they are shifted. */
const LINES_AT_BORDER = 12;
const SHIFTS = 300;

/** What a whole run compared. */
export interface Exactness {
  readonly lines: number;
  readonly files: number;
  readonly clicks: number;
  readonly skipped: number;
  readonly unreadable: number;
}

/**
 * Reads at least `lines` hostile lines in three ways; then, `shifts` times, a few of them where the
 * window ends, each time one byte further on.
 * @throws Error naming the seed of the first file that is not read alike
 */
export async function runExactness(lines: number, shifts: number = SHIFTS): Promise<Exactness> {
  const sum = { lines: 0, files: 0, clicks: 0, skipped: 0, unreadable: 0 };
  const compare = async (seed: number, count: number, padding: number) => {
    const random = seededRandom(seed);
    const file = hostileFile(random, count, padding);
    const { difference, clicks, skipped, unreadable } = await compareWays(file.bytes, random);
    if (difference !== null) throw new Error(`File of seed ${seed}: ${difference}`);
    sum.files += 1;
    sum.lines += count;
    sum.clicks += clicks;
    sum.skipped += skipped;
    sum.unreadable += unreadable;
  };
  for (let seed = 1; sum.lines < lines; seed++) await compare(seed, LINES_A_FILE, 0);
  for (let shift = 0; shift < shifts; shift++) {
    await compare(-1 - shift, LINES_AT_BORDER, WINDOW_BYTES - 2000 + shift * 5);
  }
  return sum;
}
