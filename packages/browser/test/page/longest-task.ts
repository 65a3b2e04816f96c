/** One event of Chromium's trace; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Processor time. Unlike the time that passed, it leaves out what other programs took. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What to trace: tasks of every thread, and the page's own marks. */
export const TRACED: readonly string[] = [
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
];

/** Milliseconds of processor time that the longest task of the page's main thread took. */
export function longestTask(trace: string, from: string, to: string): number {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const start = traceEvents.find(({ name }) => name === from);
  const end = traceEvents.find(({ name }) => name === to);
  if (!start || !end) throw new Error('the page did not mark its work');
  const tasks = traceEvents.filter(
    ({ name, pid, tid, ts }) =>
      name === 'RunTask' && pid === start.pid && tid === start.tid && ts > start.ts && ts < end.ts,
  );
  if (tasks.length === 0) throw new Error('the trace has no tasks');
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}
