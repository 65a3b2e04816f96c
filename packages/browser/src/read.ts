import { type HelperRuntime, readReportOf } from '@timeofclick/core/open';
import {
  type ReadItem,
  type ReadOptions,
  type RecordsOptions,
  readActivitiesOf,
  readRecordsOf,
} from '@timeofclick/core/read';
import type {
  Report,
  ReportBuilder,
  ReportOptions,
  ReportReadOptions as ThreadedOptions,
} from '@timeofclick/core/report';
import type { Input, OpenOptions } from './inputs.ts';
import { openInputs, tasksOf } from './open-inputs.ts';
import { readInWorker, readReportInWorker, reportInWorker } from './worker/in-worker.ts';

/** What a report is read with; how many workers is told by the option `worker`. */
export type ReportReadOptions = Omit<ThreadedOptions, 'workers' | 'onOpenError'>;

/**
 * Reads activities out of files, blobs, responses and streams, one source after the other: records
 * in the order of the file, and a `source` item at the end of each. Whatever is wrong with a file
 * or a response is an `unreadable` item.
 *
 * @throws RangeError for an option that cannot be meant. The generator rejects with
 *   `signal.reason`, and with what a given AsyncIterable throws.
 */
export function readActivities(
  inputs: Input | Iterable<Input>,
  options: ReadOptions & OpenOptions = {},
): AsyncGenerator<ReadItem> {
  return options.worker
    ? readInWorker(options.worker, 'activities', inputs, options)
    : readActivitiesOf(openInputs(inputs, options), options);
}

/**
 * Reads every record, also those that tell of no click, as `record` items, checked and never
 * de-duplicated. Otherwise like `readActivities`.
 */
export function readRecords(
  inputs: Input | Iterable<Input>,
  options: RecordsOptions & OpenOptions = {},
): AsyncGenerator<ReadItem> {
  return options.worker
    ? readInWorker(options.worker, 'records', inputs, options)
    : readRecordsOf(openInputs(inputs, options), options);
}

/**
 * Reads activities as `readActivities` does and keeps what reports are made of: several, with other
 * filters each. With several workers, several files are read at once, and a
 * large NDJSON file in parts.
 */
export function readReport(
  inputs: Input | Iterable<Input>,
  options: ReportReadOptions & OpenOptions = {},
): Promise<ReportBuilder> {
  return options.worker
    ? readReportInWorker(options.worker, inputs, options)
    : readReportOf(tasksOf(inputs, options), NO_HELPERS, options);
}

/** Reads as `readReport` does, and makes the one report of it. */
export async function report(
  inputs: Input | Iterable<Input>,
  options: ReportReadOptions & ReportOptions & OpenOptions = {},
): Promise<Report> {
  return options.worker
    ? reportInWorker(options.worker, inputs, options)
    : (await readReport(inputs, options)).build(options);
}

/** A page starts its workers itself: the option `worker` brings them. */
const NO_HELPERS: HelperRuntime = { cores: () => 1, startHelper: () => null };
