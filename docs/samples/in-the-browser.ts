import { readActivities } from '@timeofclick/browser';

/** Counts the people who reached a page; give it `input.files` or what was dropped. */
export async function countReached(files: Iterable<File>): Promise<number> {
  const reached = new Set<string | null>();
  for await (const item of readActivities(files)) {
    if (item.kind === 'activity' && item.activity.outcome === 'reached') {
      reached.add(item.activity.userId);
    }
  }
  return reached.size;
}
