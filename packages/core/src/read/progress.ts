import type { Progress } from './read-options.ts';

const EVERY_MS = 100;

/** Calls back at most ten times a second, so that a progress line costs nothing. */
export function throttled(
  onProgress: ((progress: Progress) => void) | undefined,
): (progress: Progress, last: boolean) => void {
  if (!onProgress) return () => {};
  let next = 0;
  return (progress, last) => {
    const now = Date.now();
    if (now < next && !last) return;
    next = now + EVERY_MS;
    onProgress(progress);
  };
}
