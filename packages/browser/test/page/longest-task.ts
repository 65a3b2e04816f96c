/** One event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** The time that passed. */
  readonly dur?: number;
  /** Processor time. Unlike the time that passed, it leaves out what other programs took. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What to trace: tasks of every thread, and the page's own marks. */
export const TRACED: readonly string[] = [
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];

/** Milliseconds that the longest task of the page's main thread took. */
export interface LongestTask {
  readonly passed: number;
  readonly processor: number;
}

/** @param from the page's mark before its work, and `to` the one after it */
export function longestTask(trace: string, from: string, to: string): LongestTask {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const start = traceEvents.find(({ name }) => name === from);
  const end = traceEvents.find(({ name }) => name === to);
  if (!start || !end) throw new Error('the page did not mark its work');
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts }) =>
      name === 'RunTask' && pid === start.pid && tid === start.tid && ts > start.ts && ts < end.ts,
  );
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  return {
    passed: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
    processor: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
  };
}
