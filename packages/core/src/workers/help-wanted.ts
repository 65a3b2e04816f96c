import type { ReadingTask } from './reading-task.ts';
import type { HelpWanted } from './report-lead.ts';

/** Starting a thread, and its code becoming fast, takes as long. */
const START_MS = 500;
/** From so much on it is worth it for any input with few clicks: so long only to see whether it is one. */
const MUCH = 1024 * 1024 * 1024;
const LOOK_MS = 100;
/** Each thread is to get so much, since it takes memory, too. */
const BYTES_EACH = 16 * 1024 * 1024;
/**
 * Where clicks are nearer to one another, most of the time goes into the rows of their table. A
 * helper fills one of its own, which then has to be copied and put together with this one: that
 * takes back most of what it saved, and half as much memory again.
 */
const BYTES_PER_CLICK = 8 * 1024;

/**
 * How many threads are to help.
 * @param cores of this machine
 * @throws RangeError for what is no number of threads
 */
export function helpWanted(
  workers: number | 'auto',
  tasks: readonly ReadingTask[],
  cores: number,
): HelpWanted {
  if (workers !== 'auto') {
    if (Number.isInteger(workers) && workers > 0) {
      return { most: workers - 1, after: 0, bytesPerClick: 0 };
    }
    throw new RangeError('workers is neither "auto" nor a whole number from 1 on');
  }
  const bytes = tasks.reduce((sum, { size }) => sum + size, 0);
  const most = Math.min(cores - 1, Math.max(1, Math.floor(bytes / BYTES_EACH)));
  return { most, after: bytes >= MUCH ? LOOK_MS : START_MS, bytesPerClick: BYTES_PER_CLICK };
}
