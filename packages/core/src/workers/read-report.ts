import type { OpenOptions } from '../open/open-path.ts';
import type { OpenedSource } from '../read/open-source.ts';
import type { ReadOptions } from '../read/read-options.ts';
import { activitySettings } from '../read/read-settings.ts';
import { ReportBuilder } from '../report/report-builder.ts';
import type { Helper } from './asked-helper.ts';
import { helpWanted } from './help-wanted.ts';
import type { ReadingTask } from './reading-task.ts';
import { ReportLead } from './report-lead.ts';
import { readInto, type SourceReading } from './source-reading.ts';

/** How a report is read, beside what every reading has. */
export interface WorkerOptions {
  /**
   * Threads that read, this one among them: several sources at once, and a large NDJSON file in
   * parts. `auto`: as many as pay, which for little is this one alone. The report is the same, byte
   * for byte. Default 1; with `seen` always 1.
   */
  readonly workers?: number | 'auto';
  /** Called after each source, in the order of the inputs. */
  readonly onSource?: (reading: SourceReading) => void;
}

export type ReportReadOptions = Omit<ReadOptions, 'into'> &
  Pick<OpenOptions, 'hash' | 'onOpenError'> &
  WorkerOptions;

/** Where an adapter gets its helpers from. */
export interface HelperRuntime {
  /** Threads that can run at once. */
  readonly cores: () => number;
  /** Null when there is none to be had: what it would have read is read by the others. */
  readonly startHelper: () => Helper | null;
  /** Bytes of a source that are worth being read by another thread; for tests and tuning. */
  readonly leastPart?: number;
}

/** Much less is read before another thread has begun with it. */
const LEAST_PART = 8 * 1024 * 1024;

/**
 * Reads all that a report is made of, on several threads if that is asked for. Adapters wrap this as
 * `readReport`. Rejects as `readActivitiesOf` does, and when a thread breaks.
 */
export async function readReportOf(
  tasks: AsyncIterable<ReadingTask>,
  { cores, startHelper, leastPart = LEAST_PART }: HelperRuntime,
  options: ReportReadOptions = {},
): Promise<ReportBuilder> {
  // Options that cannot be meant are told of before anything is opened.
  activitySettings(options);
  const { workers = 1, seen, signal, onOpenError, onSource } = options;
  const builder = new ReportBuilder();
  if (workers === 1 || seen !== undefined) {
    await readInto(builder, sourcesOf(tasks, onOpenError), options, onSource);
    return builder;
  }
  const listed: ReadingTask[] = [];
  for await (const task of tasks) {
    signal?.throwIfAborted();
    listed.push(task);
  }
  const wanted = helpWanted(workers, listed, cores());
  await new ReportLead(builder, listed, options, startHelper, wanted, leastPart).read();
  return builder;
}

async function* sourcesOf(
  tasks: AsyncIterable<ReadingTask>,
  onOpenError: OpenOptions['onOpenError'],
): AsyncGenerator<OpenedSource> {
  for await (const task of tasks) yield* task.open(onOpenError);
}
